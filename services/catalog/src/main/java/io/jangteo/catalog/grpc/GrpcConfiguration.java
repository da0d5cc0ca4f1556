package io.jangteo.catalog.grpc;

import io.jangteo.contracts.catalog.v1.CatalogServiceGrpc;
import io.jangteo.platform.grpc.GrpcAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GrpcConfiguration {

    @Bean
    GrpcAccess grpcAccess() {
        return new GrpcAccess()
                .allow(CatalogServiceGrpc.getQuoteSkusMethod(), "order")
                .allow(CatalogServiceGrpc.getListProductsMethod(), "search");
    }
}
