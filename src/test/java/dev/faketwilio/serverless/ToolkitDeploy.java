package dev.faketwilio.serverless;

import com.fasterxml.jackson.databind.JsonNode;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** A release as {@code twilio serverless:deploy} makes it, request by request: contract/serverless.md 11.1. */
final class ToolkitDeploy {

    private final TwilioSandbox twilio;
    private final ExecutorService requests;

    /**
     * Prepares releases.
     *
     * @param requests sends as many requests at once as it has threads; the toolkit sends ten
     */
    ToolkitDeploy(TwilioSandbox twilio, ExecutorService requests) {
        this.twilio = twilio;
        this.requests = requests;
    }

    /** What a release came to. */
    record Released(String service, String environment, String build, String deployment, String domainName) {}

    /**
     * Releases a project.
     *
     * @param suffix empty for the Environment {@code production}
     * @param functions their contents by path
     * @param variables their values by key
     */
    Released deploy(String name, String suffix, Map<String, String> functions, Map<String, String> variables) {
        String service = service(name);
        String environment = environment(service, suffix);
        String build = build(service, uploads(service, functions));
        variables(service, environment, variables);
        String path = service + "/Environments/" + environment;
        Answer deployment = expect(201, Wire.post(twilio, path + "/Deployments", "BuildSid", build));
        return new Released(
                service.substring("/v1/Services/".length()),
                environment,
                build,
                deployment.sid(),
                expect(200, Wire.get(twilio, path)).json().get("domain_name").asText());
    }

    /** Whatever the refusal, there may be one of that name. */
    private String service(String name) {
        Answer created = Wire.post(
                twilio,
                "/v1/Services",
                "UniqueName",
                name,
                "FriendlyName",
                name,
                "IncludeCredentials",
                "true",
                "UiEditable",
                "false");
        if (created.status() == 201) {
            return "/v1/Services/" + created.sid();
        }
        for (JsonNode service : all("/v1/Services", "services")) {
            if (service.get("unique_name").asText().equals(name)) {
                return "/v1/Services/" + service.get("sid").asText();
            }
        }
        throw new AssertionError(created);
    }

    private String environment(String service, String suffix) {
        for (JsonNode environment : all(service + "/Environments", "environments")) {
            JsonNode there = environment.get("domain_suffix");
            if (suffix.isEmpty() ? there.isNull() : there.asText().equals(suffix)) {
                return environment.get("sid").asText();
            }
        }
        String uniqueName = suffix.isEmpty() ? "production" : suffix + "-environment";
        // Twilio knows no friendly name of Environments, and takes no notice of it
        List<String> form =
                new ArrayList<>(List.of("UniqueName", uniqueName, "FriendlyName", uniqueName + " Environment"));
        if (!suffix.isEmpty()) {
            form.addAll(List.of("DomainSuffix", suffix));
        }
        return expect(201, Wire.post(twilio, service + "/Environments", form.toArray(new String[0])))
                .sid();
    }

    private List<String> uploads(String service, Map<String, String> functions) {
        List<JsonNode> existing = all(service + "/Functions", "functions");
        return atOnce(functions.entrySet().stream()
                .map(file -> later(() -> {
                    String function = existing.stream()
                            .filter(one -> one.get("friendly_name").asText().equals(file.getKey()))
                            .findFirst()
                            .map(one -> one.get("sid").asText())
                            .orElseGet(() -> expect(
                                            201,
                                            Wire.post(twilio, service + "/Functions", "FriendlyName", file.getKey()))
                                    .sid());
                    String versions = service + "/Functions/" + function + "/Versions";
                    return expect(201, Wire.upload(twilio, versions, file.getKey(), "public", file.getValue()))
                            .sid();
                }))
                .toList());
    }

    private String build(String service, List<String> versions) {
        List<String> form = new ArrayList<>();
        versions.forEach(version -> form.addAll(List.of("FunctionVersions", version)));
        form.addAll(List.of("Dependencies", "\"[{\"name\":\"lodash\",\"version\":\"4.17.21\"}]\""));
        form.addAll(List.of("Runtime", "node22"));
        String build = expect(201, Wire.post(twilio, service + "/Builds", form.toArray(new String[0])))
                .sid();
        for (int poll = 0; poll < 300; poll++) {
            String path = service + "/Builds/" + build + "/Status";
            String status =
                    expect(200, Wire.get(twilio, path)).json().get("status").asText();
            if (status.equals("completed")) {
                return build;
            }
            if (!status.equals("building")) {
                throw new AssertionError("Build " + build + " " + status);
            }
        }
        throw new AssertionError("Build " + build + " is never ready");
    }

    private void variables(String service, String environment, Map<String, String> variables) {
        String path = service + "/Environments/" + environment + "/Variables";
        List<JsonNode> existing = all(path, "variables");
        atOnce(variables.entrySet().stream()
                .map(variable -> later(() -> existing.stream()
                        .filter(one -> one.get("key").asText().equals(variable.getKey()))
                        .findFirst()
                        .map(one -> path + "/" + one.get("sid").asText())
                        .map(one -> expect(200, Wire.post(twilio, one, "Value", variable.getValue())))
                        .orElseGet(() -> expect(
                                201, Wire.post(twilio, path, "Key", variable.getKey(), "Value", variable.getValue())))
                        .sid()))
                .toList());
    }

    /** All pages, by the URLs that the answers give. */
    private List<JsonNode> all(String path, String key) {
        List<JsonNode> found = new ArrayList<>();
        String next = path;
        while (next != null) {
            JsonNode page = expect(200, Wire.get(twilio, next)).json();
            page.get(key).forEach(found::add);
            next = page.at("/meta/next_page_url").textValue();
        }
        return found;
    }

    private CompletableFuture<String> later(Supplier<String> request) {
        return CompletableFuture.supplyAsync(request, requests);
    }

    private static List<String> atOnce(List<CompletableFuture<String>> all) {
        return all.stream().map(CompletableFuture::join).toList();
    }

    private static Answer expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("Expected " + status + ", but was " + answer);
        }
        return answer;
    }
}
