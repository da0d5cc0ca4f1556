package io.jangteo.platform.grpc;

import io.grpc.EquivalentAddressGroup;
import io.grpc.NameResolver;
import io.grpc.NameResolverProvider;
import io.grpc.StatusOr;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resolves {@code list:///host:port,host:port}: several processes of one service on one machine, where no DNS name stands
 * for all of them.
 */
public final class AddressListResolverProvider extends NameResolverProvider {

    static final String SCHEME = "list";

    @Override
    public @Nullable NameResolver newNameResolver(URI target, NameResolver.Args args) {
        return SCHEME.equals(target.getScheme()) ? new Resolver(target.getPath().substring(1)) : null;
    }

    @Override
    public String getDefaultScheme() {
        return SCHEME;
    }

    @Override
    public Collection<Class<? extends SocketAddress>> getProducedSocketAddressTypes() {
        return List.of(InetSocketAddress.class);
    }

    @Override
    protected boolean isAvailable() {
        return true;
    }

    @Override
    protected int priority() {
        return 5;
    }

    private static final class Resolver extends NameResolver {

        private final String addresses;

        Resolver(String addresses) {
            this.addresses = addresses;
        }

        @Override
        public String getServiceAuthority() {
            return "jangteo";
        }

        @Override
        public void start(Listener2 listener) {
            List<EquivalentAddressGroup> groups = Arrays.stream(addresses.split(","))
                    .map(each -> each.trim().split(":"))
                    .map(each -> new EquivalentAddressGroup(new InetSocketAddress(each[0], Integer.parseInt(each[1]))))
                    .toList();
            listener.onResult(ResolutionResult.newBuilder()
                    .setAddressesOrError(StatusOr.fromValue(groups))
                    .build());
        }

        @Override
        public void shutdown() {
            // Nothing is held open.
        }
    }
}
