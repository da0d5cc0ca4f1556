package io.jangteo.order.web;

import io.jangteo.order.domain.Order;
import io.jangteo.order.domain.OrderStatus;
import io.jangteo.order.domain.Step;
import io.jangteo.order.reading.TimelineFeed;
import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.platform.servicedefaults.tokens.Caller;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The live timeline of an order as server-sent events; a client goes on where it was with Last-Event-ID. */
@RestController
class TimelineController {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final OwnOrders orders;
    private final TimelineFeed feed;

    TimelineController(OwnOrders orders, TimelineFeed feed) {
        this.orders = orders;
        this.feed = feed;
    }

    /** One step as an event's data; the event's id is its number, its name {@code step}. */
    record StepView(
            int seq,
            String step,
            OrderStatus status,
            @Nullable String detail,
            Instant at) {}

    @GetMapping(path = "/api/orders/{id}/timeline", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter timeline(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        Order order = orders.of(caller, id);
        var emitter = new SseEmitter(LONGEST.toMillis());
        var watcher = new EmittingWatcher(order.id(), lastSeq(lastEventId), emitter);
        emitter.onCompletion(() -> feed.forget(watcher));
        emitter.onTimeout(watcher::end);
        feed.watch(watcher);
        return emitter;
    }

    private static int lastSeq(@Nullable String lastEventId) {
        if (lastEventId == null) {
            return 0;
        }
        try {
            return Integer.parseInt(lastEventId);
        } catch (NumberFormatException e) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "INVALID_REQUEST",
                            "Last-Event-ID is the number of the last step that was seen.")
                    .exception(e);
        }
    }

    private static final class EmittingWatcher implements TimelineFeed.Watcher {

        private final String orderId;
        private final SseEmitter emitter;
        private volatile int lastSeq;

        EmittingWatcher(String orderId, int lastSeq, SseEmitter emitter) {
            this.orderId = orderId;
            this.lastSeq = lastSeq;
            this.emitter = emitter;
        }

        @Override
        public String orderId() {
            return orderId;
        }

        @Override
        public int lastSeq() {
            return lastSeq;
        }

        @Override
        public boolean show(Step step) {
            lastSeq = step.seq();
            return send(SseEmitter.event()
                    .id(Integer.toString(step.seq()))
                    .name("step")
                    .data(new StepView(step.seq(), step.name(), step.status(), step.detail(), step.at())));
        }

        @Override
        public boolean beat() {
            return send(SseEmitter.event().comment("still here"));
        }

        @Override
        public void end() {
            emitter.complete();
        }

        private boolean send(SseEmitter.SseEventBuilder event) {
            try {
                emitter.send(event);
                return true;
            } catch (IOException | IllegalStateException e) {
                // The client went away: the container completes the request, and the feed forgets this watcher.
                return false;
            }
        }
    }
}
