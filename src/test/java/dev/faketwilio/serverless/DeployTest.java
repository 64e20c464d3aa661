package dev.faketwilio.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import com.twilio.rest.serverless.v1.service.Build;
import com.twilio.rest.serverless.v1.service.Environment;
import com.twilio.rest.serverless.v1.service.Function;
import com.twilio.rest.serverless.v1.service.build.BuildStatus;
import com.twilio.rest.serverless.v1.service.environment.Deployment;
import com.twilio.rest.serverless.v1.service.function.FunctionVersion;
import com.twilio.rest.serverless.v1.service.function.functionversion.FunctionVersionContent;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole way of a release, as deploy tools go it: contract/serverless.md 11. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class DeployTest {

    @Test
    void goes_from_upload_to_deployment_and_back(TwilioSandbox twilio, TwilioRestClient client)
            throws IOException, InterruptedException {
        Service service = Service.creator("checkout", "Checkout").create(client);
        var environment = Environment.creator(service.getSid(), "production").create(client);
        Function function = Function.creator(service.getSid(), "/pay").create(client);

        HttpResponse<String> uploaded = upload(twilio, service.getSid(), function.getSid(), "exports.handler = 1;");
        assertThat(uploaded.statusCode()).isEqualTo(201);
        FunctionVersion version = FunctionVersion.reader(service.getSid(), function.getSid())
                .read(client)
                .iterator()
                .next();
        assertThat(uploaded.body()).contains(version.getSid());
        assertThat(FunctionVersionContent.fetcher(service.getSid(), function.getSid(), version.getSid())
                        .fetch(client)
                        .getContent())
                .isEqualTo("exports.handler = 1;");

        Build build = Build.creator(service.getSid())
                .setFunctionVersions(List.of(version.getSid()))
                .setDependencies("\"[{\"name\":\"lodash\",\"version\":\"^4\"}]\"")
                .create(client);
        assertThat(build.getStatus()).isEqualTo(Build.Status.BUILDING);
        assertThat(status(client, build)).isEqualTo(BuildStatus.Status.BUILDING);
        assertThat(status(client, build)).isEqualTo(BuildStatus.Status.COMPLETED);
        Deployment.creator(service.getSid(), environment.getSid())
                .setBuildSid(build.getSid())
                .create(client);

        assertThat(twilio.serverless().activeDeployment(environment.getSid())).isPresent();
        Deployment.creator(service.getSid(), environment.getSid()).create(client);
        assertThat(Build.deleter(service.getSid(), build.getSid()).delete(client))
                .isTrue();
        assertThat(Service.deleter(service.getSid()).delete(client)).isTrue();
        assertThat(twilio.serverless().functionVersions()).isEmpty();
    }

    private static BuildStatus.Status status(TwilioRestClient client, Build build) {
        return BuildStatus.fetcher(build.getServiceSid(), build.getSid())
                .fetch(client)
                .getStatus();
    }

    private static HttpResponse<String> upload(TwilioSandbox twilio, String service, String function, String code)
            throws IOException, InterruptedException {
        String body = "--xyz\r\nContent-Disposition: form-data; name=\"Path\"\r\n\r\npay\r\n"
                + "--xyz\r\nContent-Disposition: form-data; name=\"Visibility\"\r\n\r\nProtected\r\n"
                + "--xyz\r\nContent-Disposition: form-data; name=\"Content\"; filename=\"pay.js\"\r\n"
                + "Content-Type: application/javascript\r\n\r\n" + code + "\r\n--xyz--\r\n";
        String credentials = twilio.accountSid() + ":" + twilio.authToken();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(twilio.url(Product.SERVERLESS_UPLOAD) + "/v1/Services/"
                                        + service + "/Functions/" + function + "/Versions"))
                                .header("Content-Type", "multipart/form-data; boundary=xyz")
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
