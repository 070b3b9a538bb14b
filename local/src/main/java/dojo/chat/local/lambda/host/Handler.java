package dojo.chat.local.lambda.host;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A function's handler method: on streams, or from one value to another, with or without Lambda's context.
 *
 * <p>Source: AWS Lambda Developer Guide, "Define Lambda function handler in Java".
 */
final class Handler {
    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final Object target;
    private final Method method;

    private Handler(Object target, Method method) {
        this.target = target;
        this.method = method;
    }

    /**
     * Makes the handler.
     *
     * @param name {@code package.Class::method}, or the class alone for {@code handleRequest}
     * @throws ClassNotFoundException the class is not in the function's code
     * @throws NoSuchMethodException the class has no such method, or no constructor without parameters
     */
    static Handler load(ClassLoader loader, String name) throws Throwable {
        String[] parts = name.split("::");
        Class<?> type = Class.forName(parts[0], true, loader);
        Method method = method(type, parts.length > 1 ? parts[1] : "handleRequest");
        method.setAccessible(true);
        return new Handler(Modifier.isStatic(method.getModifiers()) ? null : make(type), method);
    }

    /** With several methods of the name, Lambda takes the one with the most parameters. */
    private static Method method(Class<?> type, String name) throws NoSuchMethodException {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .max(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow(() -> new NoSuchMethodException("%s has no public method %s".formatted(type.getName(), name)));
    }

    private static Object make(Class<?> type) throws Throwable {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Handles one event, given and answered as JSON; throws what the function throws. */
    byte[] handle(byte[] event, Object context) throws Throwable {
        Class<?>[] types = method.getParameterTypes();
        if (types.length > 0 && types[0] == InputStream.class) {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            call(arguments(context, new ByteArrayInputStream(event), output));
            return output.size() == 0 ? NULL : output.toByteArray();
        }
        return JSON.writeValueAsBytes(types.length == 0 ? call() : call(arguments(context, input(event))));
    }

    private Object input(byte[] event) throws IOException {
        return JSON.readValue(event, JSON.constructType(method.getGenericParameterTypes()[0]));
    }

    private Object[] arguments(Object context, Object... own) {
        Object[] arguments = Arrays.copyOf(own, method.getParameterCount());
        if (arguments.length > own.length) {
            arguments[own.length] = context;
        }
        return arguments;
    }

    private Object call(Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
