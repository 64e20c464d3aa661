package dev.faketwilio.messaging.linkshortening;

import java.util.List;

/** What is uploaded as a certificate in tests: keys that were made for them, and that nobody uses. */
public final class Pem {

    /** A certificate for links.example.com, valid until 2036-01-01T00:00:00Z. */
    static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBhDCCASqgAwIBAgIBAjAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5UZXN0IEF1
            dGhvcml0eTAeFw0yNTAxMDEwMDAwMDBaFw0zNjAxMDEwMDAwMDBaMBwxGjAYBgNV
            BAMMEWxpbmtzLmV4YW1wbGUuY29tMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE
            i9EiXK4WJFjSRF/z4LczaNKyS6FrVDAYzbWNIO0yGZohaCSs6Z1s+j8Mxqaa+aUy
            AAYHlGAFj0YoIuDgRJbvE6NgMF4wHAYDVR0RBBUwE4IRbGlua3MuZXhhbXBsZS5j
            b20wHQYDVR0OBBYEFAtHhc3r60mUrxNMUMG7vtBx75jdMB8GA1UdIwQYMBaAFEXW
            B9ZUx67yQUMiIOM0PWZufQ4CMAoGCCqGSM49BAMCA0gAMEUCIF2C7KrAaJD5LdqK
            +IJ4u8Eld0KQE8N2thUlEkONTjJQAiEA1pNXnxr3EcvcV5JlnTuPvDz2EK2R7BwZ
            o13N29iysnI=
            -----END CERTIFICATE-----
            """;

    /** Its key in PKCS #8. */
    static final String KEY = """
            -----BEGIN PRIVATE KEY-----
            MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg46ndkrQdz3eikPqv
            W3MmrPGZcigwrjEovCGVLhDuwHShRANCAASL0SJcrhYkWNJEX/PgtzNo0rJLoWtU
            MBjNtY0g7TIZmiFoJKzpnWz6PwzGppr5pTIABgeUYAWPRigi4OBElu8T
            -----END PRIVATE KEY-----
            """;

    /** The same key in the form of SEC 1. */
    static final String EC_KEY = """
            -----BEGIN EC PRIVATE KEY-----
            MHcCAQEEIOOp3ZK0Hc93opD6r1tzJqzxmXIoMK4xKLwhlS4Q7sB0oAoGCCqGSM49
            AwEHoUQDQgAEi9EiXK4WJFjSRF/z4LczaNKyS6FrVDAYzbWNIO0yGZohaCSs6Z1s
            +j8Mxqaa+aUyAAYHlGAFj0YoIuDgRJbvEw==
            -----END EC PRIVATE KEY-----
            """;

    /** A key of the same kind that belongs to no certificate. */
    static final String OTHER_KEY = """
            -----BEGIN PRIVATE KEY-----
            MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgw0g9g0tvYo0GQQwf
            +zrzC+q0z0zmFPDUgoEFSYaO8sOhRANCAARQ3x/OvreAMeXMGUILzTx/+V1vlM/8
            TSyo1GWnYfH7oMNyDR1akxXZExfX19TYa2q/jmscgjqUSUOM50Js3Ce2
            -----END PRIVATE KEY-----
            """;

    /** Another certificate for links.example.com, with an RSA key. */
    static final String RSA_CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIByjCCAXGgAwIBAgIBAzAKBggqhkjOPQQDAjAZMRcwFQYDVQQDDA5UZXN0IEF1
            dGhvcml0eTAeFw0yNTAxMDEwMDAwMDBaFw0zNjAxMDEwMDAwMDBaMBwxGjAYBgNV
            BAMMEWxpbmtzLmV4YW1wbGUuY29tMIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKB
            gQC9sJpt4z0/XeOw2Ltnk0xo5orynnDHgUbKI9IS+6mRY4pE1Ri5lIyhgrbIwpxv
            CkO+2kYmovV6VHZqMpuefNnfL/nSOoqjdalAUhG/2tl41iShi5UyqwBDXPFjXtEo
            07sT66Y5WK5InXGBtUzRGI0GsZTNwZAvxqeLswkH2RCbHQIDAQABo2AwXjAcBgNV
            HREEFTATghFsaW5rcy5leGFtcGxlLmNvbTAdBgNVHQ4EFgQUA8LW75AK+FNPJH4s
            FuTTmXFXgWswHwYDVR0jBBgwFoAURdYH1lTHrvJBQyIg4zQ9Zm59DgIwCgYIKoZI
            zj0EAwIDRwAwRAIgULCMxCfL2LXDs0HzNLDVlqAlcYc3E53wuRvB6laLkdYCIGwr
            C0X+Yz6ei88mH73td4EJvyTx1hyS45bXR2gm8WKT
            -----END CERTIFICATE-----
            """;

    /** Its key in PKCS #1. */
    static final String RSA_KEY = """
            -----BEGIN RSA PRIVATE KEY-----
            MIICXAIBAAKBgQC9sJpt4z0/XeOw2Ltnk0xo5orynnDHgUbKI9IS+6mRY4pE1Ri5
            lIyhgrbIwpxvCkO+2kYmovV6VHZqMpuefNnfL/nSOoqjdalAUhG/2tl41iShi5Uy
            qwBDXPFjXtEo07sT66Y5WK5InXGBtUzRGI0GsZTNwZAvxqeLswkH2RCbHQIDAQAB
            AoGBAI+WhH+UGQPDhZyTouCXfqqVgS6AwuwyLqzLCrU17TjR+ZN7H3kzOnTz5nr3
            3cSsJ3Xr8lhC2MEd+HkRD/2bkqtwYfu4DF5/P5PngDG21eaouqwrTQ+w9unYeQEf
            rQPskY6xKKE8Cu4WX/Jnl2jXNRgQKyk/H58Fn2RTr2Mab/fhAkEA+m/gRzLMYJCl
            PvsAM9JN9/lZCMb/e2k5qtpkhYovwwg+Hz2LY2HesQZkYmJpnpBcW3VOMx+y8U7R
            YyPOJeR6OQJBAMHnSPrR7Rk0EC7oZwNNYcAH6NfiDplOmlvppf01Q79+JYcEFjL0
            G+76T3Lj4RkDkYty8GV6KZxw9LYfnarL+AUCQFiKKR7C5OLXALUNhHrNxWcALuwd
            fsGg6BRxdcyImG45gc0FszwFo/euLNtjs7etjhl/lZAZiugpV3nXdNCMwHECQH/C
            UW6Z1NvvVt5hWEZvvQFW9M8RbkcK6F+5EhpE9y98AWP1iF7oQmNyX9i2VwExPbug
            7s4d8L7YGhTJvgvkOrUCQEavvqD4wP8Bb1SSOCwEUFUuY2h3PsrFghZSJqVlk9FF
            SH3wEhJ4IB3IvuUsmwmY0bpvVWykGWIuqxSeQ8KxM+U=
            -----END RSA PRIVATE KEY-----
            """;

    /** A certificate that its own key has signed. */
    static final String SELF_SIGNED = """
            -----BEGIN CERTIFICATE-----
            MIIBTjCB9aADAgECAggS7+c6GSnb6TAKBggqhkjOPQQDAjAcMRowGAYDVQQDExFs
            aW5rcy5leGFtcGxlLmNvbTAeFw0yNTAxMDEwMDAwMDBaFw0zNjAxMDEwMDAwMDBa
            MBwxGjAYBgNVBAMTEWxpbmtzLmV4YW1wbGUuY29tMFkwEwYHKoZIzj0CAQYIKoZI
            zj0DAQcDQgAEnQlhet/89gmM0wJAHFIRwsuYBBX12uqMwghQGdTWboEms+9eX2hk
            t6Wioaya9YuyqOk6I5hasBwaNcjdc/8e0KMhMB8wHQYDVR0OBBYEFOXCa0Bt9i1S
            3vFnSygsaD/hs+8uMAoGCCqGSM49BAMCA0gAMEUCIB34ONC59QfxJ36inZ90M0zd
            cHL3XzSVCSCKTt6hvYSHAiEA0udFy5xweh1zak8SO15fMeMYxw99+hrQcWUf83AY
            Uz8=
            -----END CERTIFICATE-----
            """;

    /** A key that needs a password. */
    static final String ENCRYPTED_KEY = """
            -----BEGIN ENCRYPTED PRIVATE KEY-----
            MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAigYbAnLaFrOgICCAAw
            DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEOQF+P3mMm3zZyDlQZNVXgwEgZA4
            gC40i0prxpgjKvsPdiiaUOar5QUhhcbYMAK/wNwMVMcQiIUCrCzJU3UYR5itbmmI
            vh6f3zWLZsu3WvOayKhF2i2fPSHnHEN0E0a+PBjuN5Gxeg6D0MPAd7hX2IttC7DP
            +qOTcq02MHBN6DcLE+EI46aIPwWQ6GrGLdF8t4/K2sHd/kyrt8cYA+ILJbeZSRs=
            -----END ENCRYPTED PRIVATE KEY-----
            """;

    public static final String BOTH = CERTIFICATE + KEY;

    private Pem() {}

    /** Keys with the certificates that they belong to. */
    static List<String> pairs() {
        return List.of(BOTH, CERTIFICATE + EC_KEY, RSA_CERTIFICATE + RSA_KEY);
    }

    /** Keys with the certificates of others, of the same kind and of another. */
    static List<String> mismatches() {
        return List.of(CERTIFICATE + OTHER_KEY, CERTIFICATE + RSA_KEY, RSA_CERTIFICATE + KEY, RSA_CERTIFICATE + EC_KEY);
    }
}
