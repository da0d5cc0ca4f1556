package io.jangteo.payment.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.rpc.ErrorInfo;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import io.jangteo.contracts.payment.v1.KeepPaymentMethodRequest;
import io.jangteo.contracts.payment.v1.PaymentServiceGrpc;
import io.jangteo.contracts.payment.v1.PaymentServiceGrpc.PaymentServiceBlockingStub;
import io.jangteo.payment.PaymentOnRealDatabase;
import io.jangteo.payment.TestServices;
import io.jangteo.platform.grpc.GrpcErrors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaymentGrpcIT extends PaymentOnRealDatabase {

    private final String order = newOrder();
    private ManagedChannel channel;

    @BeforeEach
    void connect() {
        channel = NettyChannelBuilder.forAddress("127.0.0.1", GRPC_PORT)
                .usePlaintext()
                .build();
    }

    @AfterEach
    void disconnect() {
        channel.shutdownNow();
    }

    @Test
    void letsOrderKeepAPaymentMethod() {
        as("order").keepPaymentMethod(request(order, "tok_succeeds"));

        assertThat(isMethodKept(order)).isTrue();
    }

    @Test
    void refusesATokenThatTheGatewayDoesNotKnow() {
        var refusal = refusal(as("order"), request(order, "4111111111111111"));

        assertThat(refusal.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(GrpcErrors.infoOf(refusal).map(ErrorInfo::getReason)).contains("UNKNOWN_PAYMENT_METHOD");
        assertThat(refusal.getStatus().getDescription()).doesNotContain("4111");
    }

    @Test
    void refusesWhatIsNoOrderId() {
        var refusal = refusal(as("order"), request("1; DROP", "tok_succeeds"));

        assertThat(refusal.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(GrpcErrors.infoOf(refusal).map(ErrorInfo::getReason)).contains("INVALID_ORDER_ID");
    }

    @Test
    void refusesACallerWithoutAToken() {
        var refusal = refusal(PaymentServiceGrpc.newBlockingStub(channel), request(order, "tok_succeeds"));

        assertThat(refusal.getStatus().getCode()).isEqualTo(Code.UNAUTHENTICATED);
        assertThat(isMethodKept(order)).isFalse();
    }

    @Test
    void refusesAnotherServiceThanOrder() {
        var refusal = refusal(as("catalog"), request(order, "tok_succeeds"));

        assertThat(refusal.getStatus().getCode()).isEqualTo(Code.PERMISSION_DENIED);
        assertThat(isMethodKept(order)).isFalse();
    }

    private PaymentServiceBlockingStub as(String service) {
        var headers = new Metadata();
        headers.put(
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + TestServices.tokenOf(service));
        return PaymentServiceGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    private static StatusRuntimeException refusal(PaymentServiceBlockingStub stub, KeepPaymentMethodRequest request) {
        return catchThrowableOfType(StatusRuntimeException.class, () -> stub.keepPaymentMethod(request));
    }

    private static KeepPaymentMethodRequest request(String order, String token) {
        return KeepPaymentMethodRequest.newBuilder()
                .setOrderId(order)
                .setPaymentMethodToken(token)
                .build();
    }
}
