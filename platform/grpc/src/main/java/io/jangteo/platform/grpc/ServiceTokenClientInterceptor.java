package io.jangteo.platform.grpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Gives each call its service token, and a deadline where the caller set none. */
final class ServiceTokenClientInterceptor implements ClientInterceptor {

    private final ServiceTokens tokens;
    private final String callee;
    private final Duration deadline;

    ServiceTokenClientInterceptor(ServiceTokens tokens, String callee, Duration deadline) {
        this.tokens = tokens;
        this.callee = callee;
        this.deadline = deadline;
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        CallOptions bounded = options.getDeadline() != null
                ? options
                : options.withDeadlineAfter(deadline.toNanos(), TimeUnit.NANOSECONDS);
        return new SimpleForwardingClientCall<>(next.newCall(method, bounded)) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                headers.put(
                        ServiceTokenServerInterceptor.TOKEN,
                        ServiceTokenServerInterceptor.BEARER + tokens.tokenFor(callee));
                super.start(listener, headers);
            }
        };
    }
}
