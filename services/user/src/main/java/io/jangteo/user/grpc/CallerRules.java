package io.jangteo.user.grpc;

import io.jangteo.contracts.user.v1.UserServiceGrpc;
import io.jangteo.platform.grpc.GrpcAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallerRules {

    @Bean
    GrpcAccess grpcRules() {
        return new GrpcAccess().allow(UserServiceGrpc.getCheckBuyerMethod(), "order");
    }
}
