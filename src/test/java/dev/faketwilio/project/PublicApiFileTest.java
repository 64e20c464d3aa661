package dev.faketwilio.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The public API is what {@code src/test/resources/public-api.txt} says: a change of the API is a change of that file too,
 * so it is made on purpose and seen in a review. {@code -Dfaketwilio.public-api=write} writes the file anew.
 */
class PublicApiFileTest {

    private static final Path FILE = Path.of("src/test/resources/public-api.txt");

    @Test
    void is_the_committed_one() throws IOException {
        List<String> lines = types().flatMap(PublicApiFileTest::lines).toList();
        if ("write".equals(System.getProperty("faketwilio.public-api"))) {
            Files.write(FILE, lines);
        }

        assertThat(lines)
                .as(
                        "the public API; if the change is on purpose, run the tests with -Dfaketwilio.public-api=write, look"
                                + " at the difference, and note it in CHANGELOG.md")
                .containsExactlyElementsOf(Files.readAllLines(FILE));
    }

    /** What tests import from twilio-java beside it: of one simple name only one type can be imported. */
    @Test
    void has_no_name_of_twilio_java() {
        List<String> names = new ClassFileImporter()
                        .importPackages(
                                "com.twilio.base",
                                "com.twilio.exception",
                                "com.twilio.http",
                                "com.twilio.rest.api",
                                "com.twilio.rest.content",
                                "com.twilio.rest.iam",
                                "com.twilio.rest.messaging",
                                "com.twilio.rest.serverless",
                                "com.twilio.twiml",
                                "com.twilio.type")
                        .stream()
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getSimpleName)
                        .toList();

        assertThat(names).contains("Message", "PhoneNumber");
        assertThat(types().filter(type -> type.getEnclosingClass() == null).map(Class::getSimpleName))
                .doesNotContainAnyElementsOf(names);
    }

    private static Stream<Class<?>> types() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.faketwilio").stream()
                        .filter(type -> !type.getPackageName().contains("internal"))
                        .filter(PublicApiFileTest::isPublic)
                        .map(JavaClass::reflect)
                        .sorted(Comparator.comparing(Class::getName))
                        .map(type -> (Class<?>) type);
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(PublicApiFileTest::isPublic).orElse(true);
    }

    private static Stream<String> lines(Class<?> type) {
        Stream<Member> members = Stream.of(
                        type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
                .flatMap(Arrays::stream);
        return Stream.concat(
                Stream.of(header(type)),
                members.filter(PublicApiFileTest::isVisible)
                        .map(member -> "  " + line(member))
                        .distinct()
                        .sorted());
    }

    private static boolean isVisible(Member member) {
        return !member.isSynthetic()
                && (Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers()))
                && !(member instanceof Constructor<?> constructor && takesInternals(constructor));
    }

    /** Nobody but FakeTwilio has what such a constructor takes. */
    private static boolean takesInternals(Executable constructor) {
        return Stream.of(constructor.getParameterTypes())
                .anyMatch(type -> type.getName().startsWith("dev.faketwilio.internal"));
    }

    private static String header(Class<?> type) {
        String kind = type.isAnnotation()
                ? "@interface"
                : type.isInterface()
                        ? "interface"
                        : type.isEnum()
                                ? "enum"
                                : type.isRecord() ? "record" : modifiers(type.getModifiers()) + "class";
        String above = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Stream.of(type.getGenericInterfaces()))
                .filter(each -> each != Object.class && each != Record.class)
                .map(Type::getTypeName)
                .collect(Collectors.joining(", "));
        return kind + " " + type.getName() + (above.isEmpty() ? "" : " : " + above);
    }

    private static String line(Member member) {
        if (member instanceof Field field) {
            return modifiers(field.getModifiers()) + field.getGenericType().getTypeName() + " " + field.getName();
        }
        Executable call = (Executable) member;
        String returned =
                call instanceof Method method ? method.getGenericReturnType().getTypeName() + " " : "";
        String name = call instanceof Method ? call.getName() : "new";
        return modifiers(call.getModifiers() & ~Modifier.TRANSIENT)
                + (call instanceof Method method && method.isDefault() ? "default " : "")
                + returned
                + name
                + Stream.of(call.getParameters())
                        .map(PublicApiFileTest::parameter)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String parameter(Parameter parameter) {
        return parameter.getParameterizedType().getTypeName() + " " + parameter.getName();
    }

    private static String modifiers(int modifiers) {
        String words = Modifier.toString(
                modifiers & (Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL));
        return words.isEmpty() ? "" : words + " ";
    }
}
