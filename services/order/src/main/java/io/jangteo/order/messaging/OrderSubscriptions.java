package io.jangteo.order.messaging;

import io.jangteo.contracts.inventory.v1.StockCommitRefused;
import io.jangteo.contracts.inventory.v1.StockCommitted;
import io.jangteo.contracts.inventory.v1.StockReturned;
import io.jangteo.contracts.payment.v1.DeclineReason;
import io.jangteo.contracts.payment.v1.PaymentCaptured;
import io.jangteo.contracts.payment.v1.PaymentDeclined;
import io.jangteo.contracts.payment.v1.PaymentRefunded;
import io.jangteo.order.domain.OrderMessage;
import io.jangteo.order.grpc.WireMoney;
import io.jangteo.order.settling.PaymentNews;
import io.jangteo.order.settling.SettleOrder;
import io.jangteo.platform.messaging.inbox.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What orders hear. */
@Configuration(proxyBeanMethods = false)
class OrderSubscriptions {

    private static final String CONSUMER = "order";

    @Bean
    Subscription paymentEvents(PaymentNews payment) {
        return Subscription.of("payment.events", CONSUMER)
                .on(
                        PaymentCaptured.getDefaultInstance(),
                        event -> payment.captured(event.getOrderId(), WireMoney.from(event.getAmount())))
                .on(
                        PaymentDeclined.getDefaultInstance(),
                        event -> payment.declined(event.getOrderId(), nameOf(event.getReason())))
                .on(PaymentRefunded.getDefaultInstance(), event -> payment.refunded(event.getOrderId()));
    }

    @Bean
    Subscription inventoryEvents(SettleOrder settle) {
        return Subscription.of("inventory.events", CONSUMER)
                .on(
                        StockCommitted.getDefaultInstance(),
                        event -> settle.on(event.getOrderId(), OrderMessage.STOCK_COMMITTED, null))
                .on(
                        StockCommitRefused.getDefaultInstance(),
                        event -> settle.on(event.getOrderId(), OrderMessage.STOCK_COMMIT_REFUSED, event.getSku()))
                .on(
                        StockReturned.getDefaultInstance(),
                        event -> settle.on(event.getOrderId(), OrderMessage.STOCK_RETURNED, null));
    }

    private static String nameOf(DeclineReason reason) {
        return reason.name().replace("DECLINE_REASON_", "");
    }
}
