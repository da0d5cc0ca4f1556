package io.jangteo.inventory;

import io.jangteo.contracts.inventory.v1.InventoryServiceGrpc;
import io.jangteo.inventory.domain.ReservationBook;
import io.jangteo.inventory.domain.ReservationNews;
import io.jangteo.inventory.domain.Reservations;
import io.jangteo.inventory.domain.Stock;
import io.jangteo.platform.grpc.GrpcAccess;
import io.jangteo.platform.servicedefaults.tokens.HttpAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may ask inventory for what, and the domain's own wiring. */
@Configuration(proxyBeanMethods = false)
class InventoryConfiguration {

    @Bean
    GrpcAccess inventoryCallers() {
        return new GrpcAccess()
                .allow(InventoryServiceGrpc.getHoldStockMethod(), "order")
                .allow(InventoryServiceGrpc.getReleaseStockMethod(), "order")
                .allow(InventoryServiceGrpc.getListStockMethod(), "search")
                .allow(InventoryServiceGrpc.getBatchGetStockMethod(), "search");
    }

    @Bean
    HttpAccess stockAccess() {
        return new HttpAccess()
                .anyone(HttpMethod.GET, "/api/inventory/stock")
                .operators(HttpMethod.GET, "/api/inventory/stock/**")
                .operators(HttpMethod.POST, "/api/inventory/receipts", "/api/inventory/adjustments");
    }

    @Bean
    ReservationBook reservationBook(Reservations reservations, Stock stock, ReservationNews news) {
        return new ReservationBook(reservations, stock, news);
    }
}
