package io.jangteo.order.grpc;

import com.google.protobuf.util.Durations;
import com.google.rpc.ErrorInfo;
import io.grpc.StatusRuntimeException;
import io.jangteo.contracts.catalog.v1.CatalogServiceGrpc;
import io.jangteo.contracts.catalog.v1.QuoteSkusRequest;
import io.jangteo.contracts.inventory.v1.HoldStockRequest;
import io.jangteo.contracts.inventory.v1.InventoryServiceGrpc;
import io.jangteo.contracts.inventory.v1.ReleaseStockRequest;
import io.jangteo.contracts.inventory.v1.StockLine;
import io.jangteo.contracts.payment.v1.KeepPaymentMethodRequest;
import io.jangteo.contracts.payment.v1.PaymentServiceGrpc;
import io.jangteo.contracts.user.v1.CheckBuyerRequest;
import io.jangteo.contracts.user.v1.UserServiceGrpc;
import io.jangteo.order.domain.OrderLine;
import io.jangteo.order.placing.Participants;
import io.jangteo.order.placing.Refusal;
import io.jangteo.order.placing.Refusal.Reason;
import io.jangteo.platform.grpc.GrpcChannels;
import io.jangteo.platform.grpc.GrpcErrors;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The participants of placing over gRPC. */
@Component
class GrpcParticipants implements Participants {

    private final GrpcChannels channels;

    GrpcParticipants(GrpcChannels channels) {
        this.channels = channels;
    }

    @Override
    public Optional<Refusal> checkBuyer(String buyerId) {
        var request = CheckBuyerRequest.newBuilder().setBuyerId(buyerId).build();
        return refusalOf(
                () -> UserServiceGrpc.newBlockingStub(channels.to("user")).checkBuyer(request));
    }

    @Override
    public Map<String, Quote> quote(List<String> skus) {
        var request = QuoteSkusRequest.newBuilder().addAllSkus(skus).build();
        return CatalogServiceGrpc.newBlockingStub(channels.to("catalog")).quoteSkus(request).getQuotesList().stream()
                .map(quote -> new Quote(
                        quote.getSku(), quote.getProductId(), quote.getTitle(), WireMoney.from(quote.getUnitPrice())))
                .collect(Collectors.toMap(Quote::sku, quote -> quote));
    }

    @Override
    public Optional<Refusal> keepPaymentMethod(String orderId, String token) {
        var request = KeepPaymentMethodRequest.newBuilder()
                .setOrderId(orderId)
                .setPaymentMethodToken(token)
                .build();
        return refusalOf(
                () -> PaymentServiceGrpc.newBlockingStub(channels.to("payment")).keepPaymentMethod(request));
    }

    @Override
    public Optional<Refusal> holdStock(String orderId, int attempt, List<OrderLine> lines, Duration holdFor) {
        var request = HoldStockRequest.newBuilder()
                .setOrderId(orderId)
                .setAttempt(attempt)
                .addAllLines(lines.stream()
                        .map(line -> StockLine.newBuilder()
                                .setSku(line.sku())
                                .setQuantity(line.quantity())
                                .build())
                        .toList())
                .setHoldFor(Durations.fromMillis(holdFor.toMillis()))
                .build();
        return refusalOf(() ->
                InventoryServiceGrpc.newBlockingStub(channels.to("inventory")).holdStock(request));
    }

    @Override
    public void releaseStock(String orderId, int attempt) {
        var request = ReleaseStockRequest.newBuilder()
                .setOrderId(orderId)
                .setAttempt(attempt)
                .build();
        InventoryServiceGrpc.newBlockingStub(channels.to("inventory")).releaseStock(request);
    }

    private static Optional<Refusal> refusalOf(Runnable call) {
        try {
            call.run();
            return Optional.empty();
        } catch (StatusRuntimeException e) {
            return Optional.of(
                    GrpcErrors.infoOf(e).flatMap(GrpcParticipants::refusal).orElseThrow(() -> e));
        }
    }

    /** A participant's reasons in the words of this service; others are failures, not answers. */
    private static Optional<Refusal> refusal(ErrorInfo info) {
        String sku = info.getMetadataOrDefault("sku", "");
        return switch (info.getReason()) {
            case "UNKNOWN_BUYER" ->
                Optional.of(new Refusal(Reason.UNKNOWN_BUYER, "This account does not exist any more. Sign up again."));
            case "BUYER_BLOCKED" ->
                Optional.of(new Refusal(Reason.BUYER_BLOCKED, "This account may not buy. Ask the shop why."));
            case "UNKNOWN_PAYMENT_METHOD" ->
                Optional.of(new Refusal(
                        Reason.UNKNOWN_PAYMENT_METHOD, "The payment method is not known. Enter the card again."));
            case "UNKNOWN_SKU", "OUT_OF_STOCK" ->
                Optional.of(new Refusal(
                        Reason.OUT_OF_STOCK,
                        "There is not enough of %s left. Lower the quantity or remove it.".formatted(sku),
                        Map.of("sku", sku)));
            default -> Optional.empty();
        };
    }
}
