package io.jangteo.order.placing;

import io.jangteo.order.placing.Placements.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Frees the stock of requests whose process died or could not undo its work, and that nobody repeated. It takes each
 * request over first, so that a late process can no longer store the order under a hold that is being released.
 */
@Component
class AbandonedPlacements {

    private static final Logger log = LoggerFactory.getLogger(AbandonedPlacements.class);
    private static final int BATCH = 50;

    private final Placements placements;
    private final Participants participants;

    AbandonedPlacements(Placements placements, Participants participants) {
        this.placements = placements;
        this.participants = participants;
    }

    @Scheduled(fixedDelayString = "${jangteo.order.sweep:1s}")
    void sweep() {
        for (Claim claim : placements.takeOverAbandoned(BATCH)) {
            participants.releaseStock(claim.orderId(), claim.attempt());
            placements.markSwept(claim);
            log.atInfo()
                    .addKeyValue("jangteo.order.id", claim.orderId())
                    .log("Nothing is held any more for a request that was abandoned");
        }
    }
}
