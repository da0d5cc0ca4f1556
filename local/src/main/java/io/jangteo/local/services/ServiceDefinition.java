package io.jangteo.local.services;

import java.util.List;

/**
 * One row of the table of services.
 *
 * @param number its place among the ports: HTTP at base + 100 + number, gRPC at base + 200 + number; 0 is the gateway
 * @param owners whose schemas it works in: its own and, for payment, the simulated gateway's
 * @param calls the services that it calls by gRPC
 * @param routes the services that it calls by HTTP
 */
public record ServiceDefinition(
        String name,
        int number,
        String what,
        boolean grpc,
        List<String> owners,
        List<String> calls,
        List<String> routes) {
    public String module() {
        return "services/" + name;
    }

    public String jar() {
        return module() + "/target/jangteo-" + name + "-0.1.0-SNAPSHOT-app.jar";
    }

    public static String instanceName(String service, int instance) {
        return instance == 1 ? service : service + "-" + instance;
    }
}
