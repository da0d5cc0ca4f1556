package io.jangteo.inventory.web;

import io.jangteo.inventory.domain.Sku;
import io.jangteo.inventory.domain.StockLevel;
import io.jangteo.inventory.receiving.Answer;
import io.jangteo.inventory.receiving.ChangeStock;
import io.jangteo.inventory.receiving.Command;
import io.jangteo.inventory.receiving.KeyUsedOtherwise;
import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.platform.servicedefaults.tokens.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receipts and adjustments; each needs an Idempotency-Key, and a repeat with the same key gets the same answer. */
@RestController
@RequestMapping("/api/inventory")
class ReceivingController {

    private static final String KEY = "Idempotency-Key";
    private static final java.util.regex.Pattern KEY_FORM = java.util.regex.Pattern.compile("[!-~]{1,100}");
    private static final int MOST_AT_ONCE = 1_000_000;

    private final ChangeStock changeStock;

    ReceivingController(ChangeStock changeStock) {
        this.changeStock = changeStock;
    }

    @PostMapping("/receipts")
    Level receive(
            Caller operator,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody Receipt receipt) {
        return change(Command.receive(operator.accountId(), checked(key), receipt.sku(), receipt.quantity()));
    }

    @PostMapping("/adjustments")
    Level adjust(
            Caller operator,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody Adjustment adjustment) {
        if (adjustment.quantity() == 0) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", "An adjustment of 0 changes nothing.")
                    .exception();
        }
        return change(Command.adjust(
                operator.accountId(), checked(key), adjustment.sku(), adjustment.quantity(), adjustment.reason()));
    }

    private Level change(Command command) {
        try {
            Answer answer = changeStock.change(command);
            return switch (answer.outcome()) {
                case DONE -> Level.of(answer.level());
                case UNKNOWN_SKU ->
                    throw refused(
                            HttpStatus.NOT_FOUND,
                            answer,
                            "No stock is kept for this SKU. Receive it before adjusting it.");
                case BELOW_RESERVED ->
                    throw refused(HttpStatus.CONFLICT, answer, "Orders hold more pieces than would be left.");
                case TOO_MUCH ->
                    throw refused(
                            HttpStatus.CONFLICT,
                            answer,
                            "At most %d pieces of one SKU can be kept.".formatted(StockLevel.MOST_ON_HAND));
            };
        } catch (KeyUsedOtherwise e) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "IDEMPOTENCY_KEY_REUSED",
                            "This Idempotency-Key belongs to another request. Use a new key for a new request.")
                    .exception(e);
        }
    }

    private static RuntimeException refused(HttpStatus status, Answer answer, String detail) {
        return Problem.of(status, answer.outcome().name(), detail)
                .with("sku", answer.level().sku())
                .with("onHand", answer.level().onHand())
                .with("reserved", answer.level().reserved())
                .exception();
    }

    private static String checked(@Nullable String key) {
        if (key == null || !KEY_FORM.matcher(key).matches()) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "IDEMPOTENCY_KEY_REQUIRED",
                            "Send a header Idempotency-Key of 1 to 100 visible ASCII characters, new for each request.")
                    .exception();
        }
        return key;
    }

    record Receipt(
            @NotNull @Pattern(regexp = Sku.FORM) String sku,
            @NotNull @Min(1) @Max(MOST_AT_ONCE) Integer quantity) {}

    record Adjustment(
            @NotNull @Pattern(regexp = Sku.FORM) String sku,
            @NotNull @Min(-MOST_AT_ONCE) @Max(MOST_AT_ONCE) Integer quantity,
            @NotBlank @Size(max = 200) String reason) {}
}
