package io.jangteo.platform.grpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes a channel try again at once when calls fail as UNAVAILABLE, at most once a second: gRPC's own backoff grows to two
 * minutes and its builder has no switch for it, which would keep a callee that came back out of use.
 */
final class ReconnectInterceptor implements ClientInterceptor {

    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final AtomicReference<@Nullable ManagedChannel> channel = new AtomicReference<>();
    private final AtomicLong lastReset = new AtomicLong(System.nanoTime() - PAUSE_NANOS);

    void watch(ManagedChannel watched) {
        channel.set(watched);
    }

    @Override
    public <Q, A> ClientCall<Q, A> interceptCall(MethodDescriptor<Q, A> method, CallOptions options, Channel next) {
        return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<A> listener, Metadata headers) {
                super.start(
                        new SimpleForwardingClientCallListener<>(listener) {
                            @Override
                            public void onClose(Status status, Metadata trailers) {
                                if (status.getCode() == Status.Code.UNAVAILABLE) {
                                    reconnectSoon();
                                }
                                super.onClose(status, trailers);
                            }
                        },
                        headers);
            }
        };
    }

    private void reconnectSoon() {
        ManagedChannel watched = channel.get();
        long now = System.nanoTime();
        long last = lastReset.get();
        if (watched != null && now - last >= PAUSE_NANOS && lastReset.compareAndSet(last, now)) {
            watched.resetConnectBackoff();
        }
    }
}
