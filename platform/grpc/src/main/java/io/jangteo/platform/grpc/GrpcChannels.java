package io.jangteo.platform.grpc;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.grpc.client.ChannelBuilderOptions;
import org.springframework.grpc.client.GrpcChannelFactory;

/** Channels to other services by their names; one channel balances over all processes of its service. */
public final class GrpcChannels {

    private final GrpcChannelFactory factory;
    private final GrpcSettings settings;
    private final ServiceTokens tokens;
    private final Map<String, Channel> channels = new ConcurrentHashMap<>();

    GrpcChannels(GrpcChannelFactory factory, GrpcSettings settings, ServiceTokens tokens) {
        this.factory = factory;
        this.settings = settings;
        this.tokens = tokens;
    }

    /** The channel to a service whose addresses {@code jangteo.grpc.channels.<service>} lists. */
    public Channel to(String service) {
        return channels.computeIfAbsent(service, this::open);
    }

    private Channel open(String service) {
        String addresses = settings.channels().get(service);
        if (addresses == null) {
            throw new IllegalStateException("jangteo.grpc.channels.%s names no address".formatted(service));
        }
        var reconnect = new ReconnectInterceptor();
        var token = new ServiceTokenClientInterceptor(tokens, service, settings.deadline());
        ManagedChannel channel = factory.createChannel(
                target(addresses),
                ChannelBuilderOptions.defaults()
                        .withInterceptors(List.of(reconnect, token))
                        .withInterceptorsMerge(true)
                        .withCustomizer((name, builder) -> builder.defaultLoadBalancingPolicy("round_robin")
                                .directExecutor()));
        reconnect.watch(channel);
        return channel;
    }

    /** A list of addresses is taken as it stands; a target with a scheme, such as {@code dns:///}, goes to gRPC. */
    private static String target(String addresses) {
        return addresses.contains("://") ? addresses : AddressListResolverProvider.SCHEME + ":///" + addresses;
    }
}
