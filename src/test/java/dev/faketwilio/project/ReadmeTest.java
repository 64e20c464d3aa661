package dev.faketwilio.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.messaging.MessagingApi;
import dev.faketwilio.internal.oauth.OauthApi;
import dev.faketwilio.internal.serverless.ServerlessApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What the README, and the pages beside it, say is what the project has: its Java, its commands, its versions. */
class ReadmeTest {

    private static final Path EXAMPLES = Path.of("testkit-examples");

    private final String readme = read(Path.of("README.md"));
    private final Pom pom = new Pom(Path.of("pom.xml"));
    private final Pom examples = new Pom(EXAMPLES.resolve("pom.xml"));

    @ParameterizedTest
    @MethodSource("pages")
    void the_java_of_each_page_is_taken_from_the_examples(Path page) throws IOException {
        List<String> sources = examples();

        assertThat(Stream.of("java", "kotlin").flatMap(language -> blocks(language, read(page)).stream()))
                .allSatisfy(block -> assertThat(sources)
                        .as("an example that contains these lines, one after the other:\n%s", block)
                        .anyMatch(source -> source.contains(unindented(block))));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_failure_texts_of_each_page_are_those_of_examples(Path page) throws IOException {
        List<String> sources = examples();

        assertThat(blocks("text", read(page)))
                .allSatisfy(text -> assertThat(sources)
                        .as("an example that expects this text:\n%s", text)
                        .anyMatch(source ->
                                source.contains(unindented(text).strip().replaceAll("(Z[HS]|SM)[0-9a-f]{32}", "%s"))));
    }

    /** The README and the pages beside it. */
    private static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            List<Path> docs =
                    files.filter(file -> file.toString().endsWith(".md")).toList();
            assertThat(docs).contains(Path.of("docs/faults.md"));
            return Stream.concat(Stream.of(Path.of("README.md")), docs.stream());
        }
    }

    private static List<String> examples() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            files.filter(file -> file.toString().matches(".*\\.(java|kt)"))
                    .forEach(file -> sources.add(unindented(read(file))));
        }
        return sources;
    }

    @Test
    void its_first_code_is_the_quick_start() {
        assertThat(blocks("java").get(0))
                .contains("class " + examples.text("//profile[id='quick-start']//test") + " {");
        assertThat(readme).contains("$ mvn -B -ntp -Pquick-start verify\n");
        assertThat(pom.texts("//profile/id")).contains("quick-start");
    }

    /** Anchors are made of headings as GitHub makes them. */
    @ParameterizedTest
    @MethodSource("pages")
    void the_links_of_each_page_lead_somewhere(Path page) {
        assertThat(Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]+))?\\)")
                        .matcher(read(page))
                        .results())
                .allSatisfy(link -> {
                    Path target = link.group(1).isEmpty()
                            ? page
                            : page.resolveSibling(link.group(1)).normalize();
                    assertThat(target).exists();
                    if (link.group(2) != null) {
                        assertThat(anchors(target)).contains(link.group(2));
                    }
                });
    }

    private static List<String> anchors(Path page) {
        return read(page)
                .lines()
                .filter(line -> line.matches("#+ .*"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @Test
    void its_first_screens_are_short() {
        assertThat(readme.lines()).hasSizeLessThan(250);
    }

    @Test
    void its_command_for_all_tests_is_that_of_ci() {
        assertThat(read(Path.of(".ci/run")).lines().reduce((first, second) -> second))
                .hasValueSatisfying(command -> assertThat(readme).contains("$ " + command + "\n"));
    }

    @Test
    void its_version_is_that_of_the_project() {
        String version = pom.text("/project/version");

        assertThat(blocks("xml"))
                .singleElement()
                .satisfies(dependency -> assertThat(dependency).contains("<version>" + version + "</version>"));
        assertThat(readme).contains("faketwilio-" + version + "-standalone.jar");
        assertThat(examples.text("/project/properties/faketwilio.version")).isEqualTo(version);
    }

    @Test
    void it_names_what_users_get_with_it() {
        List<String> dependencies =
                pom.texts("/project/dependencies/dependency[not(scope) and not(optional)]/artifactId");
        String sentence = readme.substring(readme.indexOf("It brings `"), readme.indexOf("The project in [testkit"));

        assertThat(Pattern.compile("`(.+?)`").matcher(sentence).results().map(name -> name.group(1)))
                .containsExactlyInAnyOrderElementsOf(dependencies);
    }

    @Test
    void the_table_of_operations_is_what_is_built() {
        Map<String, Set<Verb>> built = new HashMap<>();
        for (Api api : List.of(ServerlessApi.create(), MessagingApi.create(), OauthApi.create())) {
            for (Operation operation : api.built()) {
                Verb verb = Verb.of(operation);
                String product = operation.product() == Product.API
                        ? "2010 API"
                        : capitalized(operation.product().subdomain().split("-", -1)[0]);
                String resource =
                        operation.name().substring(verb.name().length()).replaceAll("(?<!^)([A-Z])", " $1");
                built.computeIfAbsent("| " + product + " | " + resource + " | ", any -> new TreeSet<>())
                        .add(verb);
            }
        }

        assertThat(read(Path.of("docs/operations.md"))
                        .lines()
                        .filter(line -> line.matches("\\| (Serverless|Messaging|2010 API|Oauth) \\|.*")))
                .containsExactlyInAnyOrderElementsOf(built.entrySet().stream()
                        .map(resource -> resource.getKey()
                                + resource.getValue().stream().map(Verb::word).collect(Collectors.joining(", ")) + " |")
                        .toList());
    }

    @Test
    void its_table_of_versions_is_what_the_build_runs() throws IOException {
        List<String> rows =
                runs("invoker.properties").map(profiles -> row(profiles)).toList();

        assertThat(readme.lines().filter(line -> line.matches("\\| \\d+\\.\\d.*")))
                .isEqualTo(rows);
    }

    @Test
    void its_versions_of_spring_boot_and_kotlin_are_what_the_build_runs() throws IOException {
        Pom spring = new Pom(EXAMPLES.resolve("spring-boot/pom.xml"));
        String springs = runs("spring-boot/combinations.properties")
                .flatMap(profiles -> spring.chosen("/properties/spring-boot.version", profiles).stream())
                .collect(Collectors.joining(", "));
        Pom kotlin = new Pom(EXAMPLES.resolve("kotlin/pom.xml"));

        assertThat(readme.lines().filter(line -> line.contains("](testkit-examples/") && line.startsWith("|")))
                .containsExactly(
                        "| [Spring Boot](testkit-examples/spring-boot) | " + springs + " |",
                        "| [Kotlin](testkit-examples/kotlin) | " + kotlin.text("/project/properties/kotlin.version")
                                + " |");
        assertThat(pom.texts("//execution[id='projects-of-other-kinds']//pomInclude"))
                .containsExactly("spring-boot/pom.xml", "kotlin/pom.xml");
    }

    /** The profiles of each run of a project of the examples, in the order in which the build runs them. */
    private static Stream<String[]> runs(String file) throws IOException {
        Properties runs = new Properties();
        try (var reader = Files.newBufferedReader(EXAMPLES.resolve(file))) {
            runs.load(reader);
        }
        return IntStream.iterate(1, n -> runs.containsKey("invoker.goals." + n), n -> n + 1)
                .mapToObj(n -> runs.getProperty("invoker.profiles." + n, "").split(", ", -1));
    }

    @Test
    void the_examples_pin_the_plugins_that_the_build_has_anyway() {
        for (String project : List.of("pom.xml", "spring-boot/pom.xml", "kotlin/pom.xml")) {
            Pom example = new Pom(EXAMPLES.resolve(project));
            assertThat(example.texts("//plugin/artifactId"))
                    .filteredOn(plugin -> plugin.startsWith("maven-"))
                    .isNotEmpty()
                    .allSatisfy(plugin -> assertThat(example.version("plugin", plugin))
                            .as("%s in %s", plugin, project)
                            .isEqualTo(pom.version("plugin", plugin)));
        }
    }

    private String row(String... profiles) {
        return "| "
                + String.join(
                        " | ",
                        chosen("/properties/junit.version", "", profiles),
                        chosen("/properties/twilio.version", "", profiles),
                        chosen(managed("undertow-core"), "undertow-core", profiles),
                        chosen(managed("jackson-bom"), "jackson-core", profiles),
                        chosen(managed("assertj-core"), "assertj-core", profiles))
                + " |";
    }

    private static String managed(String artifact) {
        return "/dependencyManagement//dependency[artifactId='" + artifact + "']/version";
    }

    /** A version as the examples have it with these profiles, else as FakeTwilio itself has it. */
    private String chosen(String where, String artifact, String... profiles) {
        return examples.chosen(where, profiles).orElseGet(() -> pom.version("dependency", artifact));
    }

    private List<String> blocks(String language) {
        return blocks(language, readme);
    }

    private static List<String> blocks(String language, String page) {
        return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(page)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private static String capitalized(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String unindented(String text) {
        return text.lines().map(String::strip).reduce("", (all, line) -> all + line + "\n");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError("Tests run in the project's directory, where " + file + " is", e);
        }
    }

    /** What an operation does, in the order of the table; each is the beginning of Twilio's operation ids. */
    private enum Verb {
        CREATE,
        LIST,
        FETCH,
        UPDATE,
        DELETE;

        static Verb of(Operation operation) {
            return Arrays.stream(values())
                    .filter(verb -> operation.name().toUpperCase(Locale.ROOT).startsWith(verb.name()))
                    .findFirst()
                    .orElseThrow();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A POM, asked by XPath. */
    private static final class Pom {

        private static final Pattern PROPERTY = Pattern.compile("\\$\\{(.+)}");

        private final XPath xpath = XPathFactory.newInstance().newXPath();
        private final Document document;

        Pom(Path file) {
            try {
                document = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(file.toFile());
            } catch (Exception e) {
                throw new AssertionError("Cannot read " + file, e);
            }
        }

        String text(String path) {
            return texts(path).stream().findFirst().orElse("");
        }

        List<String> texts(String path) {
            try {
                NodeList nodes = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
                return IntStream.range(0, nodes.getLength())
                        .mapToObj(i -> nodes.item(i).getTextContent())
                        .toList();
            } catch (XPathExpressionException e) {
                throw new AssertionError(path, e);
            }
        }

        /** What the first profile says that says anything, else the project itself. */
        Optional<String> chosen(String where, String... profiles) {
            return Stream.concat(
                            Arrays.stream(profiles).map(profile -> "//profile[id='" + profile + "']" + where),
                            Stream.of("/project" + where))
                    .map(this::text)
                    .filter(version -> !version.isEmpty())
                    .findFirst();
        }

        /** The version of a plugin or dependency, with a property in its place resolved. */
        String version(String kind, String artifact) {
            String version = text("//" + kind + "[artifactId='" + artifact + "']/version");
            var property = PROPERTY.matcher(version);
            return property.matches() ? text("/project/properties/" + property.group(1)) : version;
        }
    }
}
