package io.jangteo.platform.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.Optional;

/** Lets a call through when its token names a service that may call this method. */
final class ServiceTokenServerInterceptor implements ServerInterceptor {

    static final Metadata.Key<String> TOKEN = Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    static final String BEARER = "Bearer ";

    private final ServiceTokens tokens;
    private final GrpcAccess access;

    ServiceTokenServerInterceptor(ServiceTokens tokens, GrpcAccess access) {
        this.tokens = tokens;
        this.access = access;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        Optional<String> caller = Optional.ofNullable(headers.get(TOKEN))
                .filter(value -> value.startsWith(BEARER))
                .flatMap(value -> tokens.callerOf(value.substring(BEARER.length())));
        if (caller.isEmpty()) {
            return refuse(call, Status.UNAUTHENTICATED.withDescription("A valid service token is needed"));
        }
        if (!access.allows(caller.get(), call.getMethodDescriptor())) {
            return refuse(call, Status.PERMISSION_DENIED.withDescription(caller.get() + " may not call this method"));
        }
        return next.startCall(call, headers);
    }

    private static <Q, A> ServerCall.Listener<Q> refuse(ServerCall<Q, A> call, Status status) {
        call.close(status, new Metadata());
        return new ServerCall.Listener<>() {};
    }
}
