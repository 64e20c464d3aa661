package dev.faketwilio.internal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestOperationTest {

    private static final String SERVICE = "ZS00000000000000000000000000000001";

    @ParameterizedTest
    @CsvSource({
        "SERVERLESS, POST, /v1/services, 'CreateService (POST serverless.twilio.com/v1/Services), which differs in upper"
                + " and lower case'",
        "SERVERLESS, PUT, /v1/Services, 'CreateService (POST serverless.twilio.com/v1/Services), which is asked for by"
                + " POST'",
        "SERVERLESS, PATCH, /v1/Services/checkout, 'UpdateService (POST serverless.twilio.com/v1/Services/{Sid}), which"
                + " is asked for by POST'",
        "SERVERLESS, POST, /Services, 'CreateService (POST serverless.twilio.com/v1/Services)'",
        "SERVERLESS, GET, /v1/services/checkout/functions, 'ListFunction (GET"
                + " serverless.twilio.com/v1/Services/{ServiceSid}/Functions), which differs in upper and lower case'",
        "SERVERLESS, POST, /v1/Services/" + SERVICE + "/Functions/ZH00000000000000000000000000000001/Versions,"
                + " 'CreateFunctionVersion (POST serverless-upload.twilio.com"
                + "/v1/Services/{ServiceSid}/Functions/{FunctionSid}/Versions), at the host serverless-upload.twilio.com'",
        "API, GET, /2010-04-01/Accounts/AC00000000000000000000000000000001/SMS/Messages.json,"
                + " 'ListMessage (GET api.twilio.com/2010-04-01/Accounts/{AccountSid}/Messages.json)'",
        "API, POST, /2010-04-01/Accounts/AC00000000000000000000000000000001/Messages,"
                + " 'CreateMessage (POST api.twilio.com/2010-04-01/Accounts/{AccountSid}/Messages.json)'",
        "SERVERLESS, POST, /v1/Services/" + SERVICE + "/Function,"
                + " 'CreateFunction (POST serverless.twilio.com/v1/Services/{ServiceSid}/Functions)'",
        "SERVERLESS, DELETE, /v1/Services/" + SERVICE + "/Functions,"
                + " 'ListFunction (GET serverless.twilio.com/v1/Services/{ServiceSid}/Functions), which is asked for by"
                + " GET'",
        "SERVERLESS, GET, /v1/Services/" + SERVICE + "/PhoneNumbers,"
                + " 'ListPhoneNumber (GET messaging.twilio.com/v1/Services/{ServiceSid}/PhoneNumbers), at the host"
                + " messaging.twilio.com'",
        "API, POST, /2010-04-01/Accounts/AC00000000000000000000000000000001/Message.json,"
                + " 'CreateMessage (POST api.twilio.com/2010-04-01/Accounts/{AccountSid}/Messages.json)'",
        "MESSAGING, POST, /2010-04-01/Accounts/AC00000000000000000000000000000001/Messages.json,"
                + " 'CreateMessage (POST api.twilio.com/2010-04-01/Accounts/{AccountSid}/Messages.json), at the host"
                + " api.twilio.com'",
        "VERIFY, POST, /v2/Service, 'CreateService (POST verify.twilio.com/v2/Services)'",
        "LOOKUPS, GET, /v2/PhoneNumber/+14155550100,"
                + " 'FetchPhoneNumber (GET lookups.twilio.com/v2/PhoneNumbers/{PhoneNumber})'",
        "CONTENT, POST, /v1/Content/HX00000000000000000000000000000001, 'UpdateContent (PUT"
                + " content.twilio.com/v1/Content/{Sid}), which is asked for by PUT'",
    })
    void a_request_that_is_for_none_is_near_to_one(Product product, String method, String path, String operation) {
        assertThat(NearestOperation.inWords(product.subdomain(), method, path))
                .isEqualTo("The closest operation is " + operation + ".");
    }

    @Test
    void where_even_the_product_is_unknown_the_path_tells() {
        assertThat(NearestOperation.inWords("", "GET", "/v1/Services/" + SERVICE + "/Builds"))
                .isEqualTo(
                        "The closest operation is ListBuild (GET"
                                + " serverless.twilio.com/v1/Services/{ServiceSid}/Builds), at the host serverless.twilio.com.");
    }

    @Test
    void a_misspelt_host_is_near_to_its_product() {
        assertThat(NearestOperation.inWords("verfy", "POST", "/v2/Services/VA1/Verifications"))
                .isEqualTo("The closest operation is CreateVerification (POST"
                        + " verify.twilio.com/v2/Services/{ServiceSid}/Verifications), at the host verify.twilio.com.");
    }

    @ParameterizedTest
    @CsvSource({
        "SERVERLESS, GET, /",
        "MESSAGING, GET, /v1/Nothing",
        "MESSAGING, GET, /v1/Nothing/1",
        "API, GET, /favicon.ico",
        "MESSAGING, POST, /a/b/c/d/e/f/g/h/i/j/k"
    })
    void what_resembles_nothing_is_said_to(Product product, String method, String path) {
        assertThat(NearestOperation.inWords(product.subdomain(), method, path))
                .isEqualTo("No operation of Twilio's resembles it.");
    }
}
