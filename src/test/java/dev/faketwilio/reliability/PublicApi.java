package dev.faketwilio.reliability;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.faketwilio.TwilioResource;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the public types, methods and constructors that users can call. */
final class PublicApi {

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString", "values", "valueOf");

    private PublicApi() {}

    static List<Class<?>> types() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.faketwilio").stream()
                        .filter(type -> !type.getPackageName().contains("internal"))
                        .filter(PublicApi::isPublic)
                        .map(JavaClass::reflect)
                        .filter(type -> !type.isAnnotation())
                        .sorted(Comparator.comparing(Class::getName))
                        .collect(Collectors.toList());
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(PublicApi::isPublic).orElse(true);
    }

    /** Returns the methods that the type declares itself, and its constructors, without the getters of values. */
    static List<Executable> calls(Class<?> type) {
        Stream<Executable> methods = methods(type).map(method -> method);
        Stream<Executable> constructors = Modifier.isAbstract(type.getModifiers())
                ? Stream.empty()
                : Arrays.stream(type.getConstructors())
                        .filter(constructor -> !takesInternals(constructor))
                        .map(constructor -> constructor);
        boolean value = type.isRecord() || type.isEnum() || TwilioResource.class.isAssignableFrom(type);
        return Stream.concat(constructors, methods)
                .filter(call -> !value || call.getParameterCount() > 0)
                .sorted(Comparator.comparing(PublicApi::signature))
                .toList();
    }

    /** Returns whether nobody but FakeTwilio has what the constructor takes. */
    private static boolean takesInternals(Executable constructor) {
        return Arrays.stream(constructor.getParameterTypes())
                .anyMatch(type -> type.getPackageName().contains("internal"));
    }

    static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() == type)
                .filter(method -> !method.isSynthetic() && !OF_EVERY_OBJECT.contains(method.getName()))
                .sorted(Comparator.comparing(PublicApi::signature));
    }

    static String signature(Executable call) {
        String type = call.getDeclaringClass().getName();
        return type.substring(type.lastIndexOf('.') + 1)
                + (call instanceof Method ? "." + call.getName() : "")
                + Arrays.stream(call.getParameters())
                        .map(parameter -> parameter.getType().getSimpleName())
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Returns whether null is a value of the parameter, by its annotation. */
    static boolean isNullable(Parameter parameter) {
        AnnotatedType type = parameter.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class)
                || (type instanceof AnnotatedTypeVariable variable
                        && Arrays.stream(variable.getAnnotatedBounds())
                                .anyMatch(bound -> bound.isAnnotationPresent(Nullable.class)));
    }
}
