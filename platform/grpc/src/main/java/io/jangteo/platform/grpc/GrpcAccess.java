package io.jangteo.platform.grpc;

import io.grpc.MethodDescriptor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which services may call which method. A service declares one bean; a method that is not listed is refused to everybody. */
public final class GrpcAccess {

    private final Map<String, Set<String>> callers = new HashMap<>();

    public GrpcAccess allow(MethodDescriptor<?, ?> method, String... services) {
        callers.put(method.getFullMethodName(), Set.of(services));
        return this;
    }

    boolean allows(String service, MethodDescriptor<?, ?> method) {
        return callers.getOrDefault(method.getFullMethodName(), Set.of()).contains(service);
    }
}
