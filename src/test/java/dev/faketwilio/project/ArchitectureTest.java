package dev.faketwilio.project;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.faketwilio.ResourceSeed;
import dev.faketwilio.SandboxOptions;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.oauth.AccessToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls between the packages. A rule that stands in the way is changed here on purpose, never frozen. */
class ArchitectureTest {

    private static final String ROOT = "dev.faketwilio";
    private static final String INTERNAL = ROOT + ".internal";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Nested
    class Libraries {

        @ParameterizedTest
        @CsvSource({
            "internal.http, io.undertow.., org.xnio..",
            "internal.json, com.fasterxml.., com.fasterxml..",
            "client, com.twilio.., org.apache..",
            "assertions, org.assertj.., org.assertj.."
        })
        void are_known_to_one_package_only(String owner, String library, String withIt) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "." + owner)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(library, withIt)
                    .because("a library behind one wall can be replaced, or relocated into the jar, in one place")
                    .check(MAIN);
        }

        @Test
        void junit_is_known_to_the_extension_only() {
            noClasses()
                    .that()
                    .resideOutsideOfPackages(ROOT, INTERNAL + ".junit")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.junit..", "org.opentest4j..", "org.apiguardian..")
                    .because("everything but the extension works where JUnit is absent")
                    .check(MAIN);
        }

        @Test
        void only_the_extension_and_its_annotation_are_junits_in_the_root_package() {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT)
                    .and()
                    .haveNameNotMatching(".*\\.FakeTwilio(Test|\\$Builder)?")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.junit..", INTERNAL + ".junit")
                    .because("the rest of the root package is used without JUnit too")
                    .check(MAIN);
        }
    }

    @Nested
    class Packages {

        /** From the bottom to the top: each line names all of ours that the package may know besides itself. */
        @ParameterizedTest
        @CsvSource({
            "time,                 ''",
            "serverless,           . internal.properties internal.seeding",
            "webhooks,             .",
            "messaging,            . internal.properties internal.seeding webhooks messaging.compliance messaging.linkshortening",
            "messaging.compliance, . messaging internal.arguments internal.properties internal.seeding",
            "messaging.linkshortening, . internal.properties internal.seeding",
            "requests,             .",
            "faults,               . requests",
            "internal.matching,    . requests internal.errors",
            "internal.recording,   . internal.errors internal.matching",
            "assertions,           . internal.arguments internal.matching internal.recording time requests serverless messaging messaging.compliance",
            "client,               . internal.sandbox",
            "internal.json,        ''",
            "internal.arguments,   ''",
            "internal.time,        time",
            "internal.store,       ''",
            "internal.properties,  .",
            "internal.errors,      . internal.json",
            "internal.engine,      . internal.time internal.properties internal.errors internal.json internal.store",
            "internal.seeding,     . serverless internal.engine internal.store",
            "internal.oauth,       . internal.engine internal.store",
            "internal.serverless,  . serverless internal.engine internal.properties internal.errors internal.json internal.store",
            "internal.messaging,   . messaging messaging.compliance messaging.linkshortening internal.arguments internal.engine internal.errors internal.properties"
                    + " internal.store internal.messaging.services internal.messaging.numbers"
                    + " internal.messaging.compliance internal.messaging.tollfree internal.messaging.links"
                    + " internal.messaging.delivery internal.messaging.messages",
            "internal.messaging.compliance, . messaging messaging.compliance internal.engine internal.properties internal.errors"
                    + " internal.store internal.messaging.services",
            "internal.messaging.tollfree, . messaging messaging.compliance internal.engine internal.properties internal.errors"
                    + " internal.store internal.messaging.compliance internal.messaging.numbers",
            "internal.messaging.numbers, . messaging internal.engine internal.properties internal.errors internal.store",
            "internal.messaging.services, . messaging internal.engine internal.properties internal.errors internal.store"
                    + " internal.messaging.numbers",
            "internal.messaging.links, . messaging messaging.linkshortening internal.engine internal.properties internal.errors"
                    + " internal.store internal.messaging.services",
            "internal.messaging.segments, ''",
            "internal.messaging.senders, messaging internal.messaging.numbers",
            "internal.faults,      . faults requests internal.errors internal.matching",
            "internal.gateway,     . requests internal.time internal.engine internal.errors internal.faults internal.matching internal.recording internal.store"
                    + " internal.oauth internal.webhooks",
            "internal.messaging.delivery, messaging internal.engine internal.properties internal.errors internal.store"
                    + " internal.messaging.numbers internal.messaging.services internal.messaging.segments"
                    + " internal.messaging.senders",
            "internal.messaging.messages, messaging internal.engine internal.properties internal.errors internal.store"
                    + " internal.messaging.numbers internal.messaging.services internal.messaging.segments"
                    + " internal.messaging.senders internal.messaging.delivery",
            "internal.twiml,       internal.errors",
            "internal.webhooks,    . internal.time webhooks internal.engine internal.errors internal.recording internal.store",
            "internal.messaging.callbacks, messaging webhooks internal.errors internal.engine internal.properties internal.store internal.webhooks"
                    + " internal.messaging.delivery internal.messaging.services",
            "internal.messaging.inbound, messaging webhooks internal.engine internal.properties internal.errors internal.store"
                    + " internal.twiml internal.webhooks internal.messaging.numbers internal.messaging.services"
                    + " internal.messaging.segments internal.messaging.senders internal.messaging.delivery internal.messaging.messages"
                    + " internal.messaging.callbacks",
            "internal.trace,       . internal.time webhooks internal.engine internal.gateway internal.json internal.store"
                    + " internal.webhooks",
            "internal.trace.page,  . webhooks internal.engine internal.gateway internal.trace",
            "internal.http,        internal.gateway internal.trace.page",
            "internal.tls,         ''",
            "internal.sandbox,     . internal.arguments internal.time faults requests time webhooks serverless messaging messaging.compliance"
                    + " messaging.linkshortening internal.webhooks internal.messaging.callbacks"
                    + " internal.messaging.inbound internal.engine internal.errors internal.faults"
                    + " internal.recording internal.seeding internal.store internal.serverless internal.messaging internal.messaging.numbers"
                    + " internal.messaging.links internal.messaging.delivery internal.messaging.messages"
                    + " internal.gateway internal.http internal.tls internal.trace internal.trace.page",
            "internal.jvm,         . client internal.gateway internal.sandbox",
            "internal.junit,       . client requests internal.jvm internal.sandbox",
            "internal.standalone,  . time messaging serverless internal.engine internal.gateway internal.json"
                    + " internal.sandbox"
        })
        void know_only_what_the_flow_of_data_needs(String name, String known) {
            String[] allowed = Stream.concat(
                            Stream.of(name), known.isEmpty() ? Stream.of() : Stream.of(known.split(" ")))
                    .map(each -> each.equals(".") ? ROOT : ROOT + "." + each)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + name)
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage(ROOT + "..").and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                    .because("requests flow from http through gateway and engine to the resources, and there is no way"
                            + " back; an operation knows no HTTP, no thread and no test framework")
                    .check(MAIN);
        }

        @Test
        void all_stand_in_that_list() throws NoSuchMethodException {
            String[] lines = Packages.class
                    .getDeclaredMethod("know_only_what_the_flow_of_data_needs", String.class, String.class)
                    .getAnnotation(CsvSource.class)
                    .value();

            assertThat(Stream.of(lines).map(line -> ROOT + "." + line.substring(0, line.indexOf(','))))
                    .as("every package but the root says what it may know")
                    .containsExactlyInAnyOrderElementsOf(packages().stream()
                            .map(JavaPackage::getName)
                            .filter(name -> !name.equals(ROOT))
                            .toList());
        }

        @Test
        void of_the_root_only_the_entrances_know_internals() {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT)
                    .and()
                    .haveNameNotMatching(
                            ".*\\.(FakeTwilio(Server)?(\\$Builder)?|TwilioResource|ResourceSeed|SandboxOptions)")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(INTERNAL + "..")
                    .because("what tests hold are interfaces and records, which stay when the inside changes")
                    .check(MAIN);
        }

        @Test
        void what_is_inside_does_not_reach_for_the_entrances() {
            noClasses()
                    .that()
                    .resideInAPackage(INTERNAL + "..")
                    .and()
                    .resideOutsideOfPackage(INTERNAL + ".standalone")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(ROOT + "\\.FakeTwilio.*")
                    .because("the extension and the server are built on the inside, not the other way round")
                    .check(MAIN);
        }

        @Test
        void inside_are_free_of_cycles() {
            slices().matching(INTERNAL + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("packages that know each other are one package")
                    .check(MAIN);
        }

        @Test
        void are_null_marked() {
            assertThat(packages())
                    .as("without the mark NullAway looks away")
                    .allMatch(each -> each.isAnnotatedWith(NullMarked.class));
        }

        private Set<JavaPackage> packages() {
            return MAIN.getPackage(ROOT).getSubpackagesInTree().stream()
                    .filter(each -> !each.getClasses().isEmpty())
                    .collect(Collectors.toSet());
        }
    }

    @Nested
    class Public_types {

        @ParameterizedTest
        @CsvSource({
            "dev.faketwilio,            org.junit.jupiter.api.extension",
            "dev.faketwilio.assertions, org.assertj.core.api",
            "dev.faketwilio.client,     com.twilio.http",
            "dev.faketwilio.faults,     java.lang",
            "dev.faketwilio.messaging,  java.lang",
            "dev.faketwilio.messaging.compliance, java.lang",
            "dev.faketwilio.messaging.linkshortening, java.lang",
            "dev.faketwilio.requests,   java.lang",
            "dev.faketwilio.serverless, java.lang",
            "dev.faketwilio.time,       java.lang",
            "dev.faketwilio.webhooks,   java.lang"
        })
        void mention_only_public_types_and_those_of_the_jdk(String name, String library) {
            classes()
                    .that()
                    .resideInAPackage(name)
                    .and()
                    .arePublic()
                    .should(mentionInSignaturesOnly(resideInAnyPackage("java..", "javax.net..", library)
                            .or(resideInAPackage(ROOT + "..")
                                    .and(DescribedPredicate.not(resideInAPackage(INTERNAL + ".."))))))
                    .because("what a signature mentions cannot be changed without breaking users")
                    .check(MAIN);
        }

        @Test
        void are_not_made_to_be_extended() {
            classes()
                    .that()
                    .resideOutsideOfPackage(INTERNAL + "..")
                    .and()
                    .areNotInterfaces()
                    .and()
                    .doNotHaveFullyQualifiedName(TwilioResource.class.getName())
                    .and()
                    .doNotHaveFullyQualifiedName(ResourceSeed.class.getName())
                    .and()
                    .doNotHaveFullyQualifiedName(SandboxOptions.class.getName())
                    .should()
                    .haveModifier(JavaModifier.FINAL)
                    .because("inheritance would make the inside of a class part of the API")
                    .check(MAIN);
        }

        private static ArchCondition<JavaClass> mentionInSignaturesOnly(DescribedPredicate<? super JavaClass> allowed) {
            return new ArchCondition<>("mention in signatures only types that " + allowed.getDescription()) {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    Stream<JavaType> above =
                            Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
                    report(type.getName(), above, events);
                    for (JavaMember member : type.getMembers()) {
                        if (visible(member) && !isForFakeTwilioOnly(member)) {
                            report(member.getFullName(), mentioned(member), events);
                        }
                    }
                }

                private void report(String where, Stream<? extends JavaType> types, ConditionEvents events) {
                    types.flatMap(each -> each.getAllInvolvedRawTypes().stream())
                            .map(JavaClass::getBaseComponentType)
                            .filter(raw -> !raw.isPrimitive() && !allowed.test(raw))
                            .forEach(raw -> events.add(
                                    SimpleConditionEvent.violated(raw, where + " mentions " + raw.getName())));
                }
            };
        }

        /** A constructor that takes an internal type: nobody else has one to give. */
        private static boolean isForFakeTwilioOnly(JavaMember member) {
            return member instanceof JavaConstructor constructor
                    && constructor.getRawParameterTypes().stream().anyMatch(resideInAPackage(INTERNAL + ".."));
        }

        private static boolean visible(JavaMember member) {
            return member.getModifiers().contains(JavaModifier.PUBLIC)
                    || member.getModifiers().contains(JavaModifier.PROTECTED);
        }

        private static Stream<JavaType> mentioned(JavaMember member) {
            if (member instanceof JavaCodeUnit unit) {
                return Stream.of(
                                Stream.of(unit.getReturnType()),
                                unit.getParameterTypes().stream(),
                                unit.getThrowsClause().getTypes().stream())
                        .flatMap(types -> types);
            }
            return member.getAllInvolvedRawTypes().stream().map(raw -> raw);
        }
    }

    @Nested
    class Parameters {

        private static final int MOST = 6;

        @Test
        void are_at_most_six() {
            Map<String, List<String>> tooLong = MAIN.stream()
                    .flatMap(type -> type.getCodeUnits().stream())
                    .filter(unit -> !isWrittenByTheCompiler(unit) && declared(unit) > MOST)
                    .collect(Collectors.groupingBy(
                            unit -> unit.getOwner().getName(),
                            TreeMap::new,
                            Collectors.mapping(JavaCodeUnit::getFullName, Collectors.toList())));

            assertThat(tooLong)
                    .as(
                            "what takes more than six is called by counting: give what belongs together a type, or hand over the"
                                    + " object that has the parts")
                    .isEmpty();
        }

        private static boolean isWrittenByTheCompiler(JavaCodeUnit unit) {
            return unit.getModifiers().contains(JavaModifier.SYNTHETIC)
                    || unit.getName().startsWith("lambda$")
                    || (unit instanceof JavaConstructor && unit.getOwner().isAnonymousClass());
        }

        /** Without the name and the number that the compiler hands to constructors of enums. */
        private static int declared(JavaCodeUnit unit) {
            int all = unit.getRawParameterTypes().size();
            return unit instanceof JavaConstructor && unit.getOwner().isEnum() ? all - 2 : all;
        }
    }

    @Nested
    class Time_and_chance {

        @Test
        void come_from_the_sandbox() {
            noClasses()
                    .that()
                    .resideOutsideOfPackages(INTERNAL + ".time", INTERNAL + ".standalone", INTERNAL + ".tls")
                    .and()
                    .doNotHaveFullyQualifiedName(AccessToken.class.getName())
                    .should()
                    .callMethodWhere(readsWallClockOrChance())
                    .orShould()
                    .dependOnClassesThat()
                    .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)"
                            + "|java\\.security\\.SecureRandom")
                    .because(
                            "time belongs to the test, and the same test makes the same SIDs in every run; certificates and"
                                    + " tokens are for the clocks of clients")
                    .check(MAIN);
        }

        private static DescribedPredicate<JavaAccess<?>> readsWallClockOrChance() {
            Set<String> methods = Set.of(
                    "java.lang.System.currentTimeMillis",
                    "java.lang.Math.random",
                    "java.util.UUID.randomUUID",
                    "java.util.Calendar.getInstance");
            return DescribedPredicate.describe("reads the wall clock, or draws at random", access -> {
                String owner = access.getTargetOwner().getName();
                String method = access.getTarget().getName();
                return methods.contains(owner + "." + method)
                        || (owner.startsWith("java.time.") && method.equals("now"))
                        || (owner.equals("java.time.Clock")
                                && (method.startsWith("system") || method.startsWith("tick")));
            });
        }
    }

    @Nested
    class Resources_of_twilio {

        @Test
        void stand_in_the_list_of_their_product() {
            List<JavaClass> resources = MAIN.stream()
                    .filter(each -> each.isAssignableTo(Resource.class) && !each.isInterface())
                    .toList();

            assertThat(resources)
                    .as("a resource class that is not in ServerlessApi or MessagingApi answers nothing")
                    .isNotEmpty()
                    .allMatch(resource -> resource.getConstructorCallsToSelf().stream()
                            .anyMatch(call ->
                                    call.getOriginOwner().getSimpleName().endsWith("Api")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "testkit-examples/src"})
    void no_class_is_the_list_of_everything(String sources) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(sources))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java") && lines(file) > 400))
                    .as("a file over 400 lines wants to be two")
                    .isEmpty();
        }
    }

    @Test
    void public_types_cite_no_document_that_readers_do_not_have() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.toString().contains("internal")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("contract/"));
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
