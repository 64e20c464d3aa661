package dev.faketwilio.messaging.linkshortening;

/** What is uploaded as a certificate in tests. */
public final class Pem {

    /** A self-signed certificate for links.example.com, valid until 2036-01-01T00:00:00Z. */
    static final String CERTIFICATE = """
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

    /** Enough of a key for the fake: nobody's. */
    static final String KEY = """
            -----BEGIN PRIVATE KEY-----
            MAA=
            -----END PRIVATE KEY-----
            """;

    public static final String BOTH = CERTIFICATE + KEY;

    private Pem() {}
}
