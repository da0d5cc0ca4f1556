package io.jangteo.local.services;

import io.jangteo.local.machine.Ports;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which services run, how many of each, and at which addresses they find each other. */
public record Topology(Ports ports, Map<String, Integer> instances) {
    public int instances(String service) {
        return instances.getOrDefault(service, 0);
    }

    /** Comma separated host:port of every instance; of one that is not started too, so that its callers report it missing. */
    String grpcAddresses(String service) {
        int number = Services.named(service).number();
        return each(service).mapToObj(i -> "127.0.0.1:" + ports.grpc(number, i)).collect(Collectors.joining(","));
    }

    String httpAddresses(String service) {
        return String.join(",", urls(service));
    }

    public List<String> urls(String service) {
        int number = Services.named(service).number();
        return each(service)
                .mapToObj(i -> "http://127.0.0.1:" + ports.http(number, i))
                .toList();
    }

    private IntStream each(String service) {
        return IntStream.rangeClosed(1, Math.max(1, instances(service)));
    }
}
