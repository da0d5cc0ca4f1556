package io.jangteo.inventory.messaging;

import com.google.protobuf.Message;
import io.jangteo.contracts.inventory.v1.StockCommitRefused;
import io.jangteo.contracts.inventory.v1.StockCommitted;
import io.jangteo.contracts.inventory.v1.StockReturned;
import io.jangteo.inventory.domain.Reservation;
import io.jangteo.inventory.domain.ReservationNews;
import io.jangteo.inventory.domain.ReservationStatus;
import io.jangteo.inventory.domain.StockEvent;
import io.jangteo.platform.messaging.outbox.Outbox;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells other services by the outbox, and operators by a log line once the change is committed. */
@Component
class TellOthers implements ReservationNews {

    private static final String TOPIC = "inventory.events";
    private static final Logger log = LoggerFactory.getLogger(TellOthers.class);

    private final Outbox outbox;

    TellOthers(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void changed(ReservationStatus from, Reservation reservation, Optional<StockEvent> news) {
        news.ifPresent(event -> outbox.append(TOPIC, event.orderId(), message(event)));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                log.atInfo()
                        .addKeyValue("jangteo.order.id", reservation.orderId())
                        .log("Reservation {} -> {}", from, reservation.status());
            }
        });
    }

    private static Message message(StockEvent event) {
        return switch (event) {
            case StockEvent.StockCommitted committed ->
                StockCommitted.newBuilder().setOrderId(committed.orderId()).build();
            case StockEvent.StockCommitRefused refused ->
                StockCommitRefused.newBuilder()
                        .setOrderId(refused.orderId())
                        .setSku(refused.sku())
                        .build();
            case StockEvent.StockReturned returned ->
                StockReturned.newBuilder().setOrderId(returned.orderId()).build();
        };
    }
}
