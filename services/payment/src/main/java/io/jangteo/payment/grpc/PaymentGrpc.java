package io.jangteo.payment.grpc;

import com.google.rpc.Code;
import io.grpc.stub.StreamObserver;
import io.jangteo.contracts.payment.v1.KeepPaymentMethodRequest;
import io.jangteo.contracts.payment.v1.KeepPaymentMethodResponse;
import io.jangteo.contracts.payment.v1.PaymentServiceGrpc;
import io.jangteo.payment.keeping.KeepPaymentMethod;
import io.jangteo.platform.grpc.GrpcAccess;
import io.jangteo.platform.grpc.GrpcErrors;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.grpc.server.service.GrpcService;

/** The contract's gRPC service. */
@GrpcService
class PaymentGrpc extends PaymentServiceGrpc.PaymentServiceImplBase {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final KeepPaymentMethod keep;

    PaymentGrpc(KeepPaymentMethod keep) {
        this.keep = keep;
    }

    @Override
    public void keepPaymentMethod(KeepPaymentMethodRequest request, StreamObserver<KeepPaymentMethodResponse> answer) {
        if (!UUID.matcher(request.getOrderId()).matches()) {
            throw GrpcErrors.refusal(
                    Code.INVALID_ARGUMENT, "INVALID_ORDER_ID", "order_id must be a UUID in lower case");
        }
        switch (keep.keep(request.getOrderId(), request.getPaymentMethodToken())) {
            case KEPT -> {
                answer.onNext(KeepPaymentMethodResponse.getDefaultInstance());
                answer.onCompleted();
            }
            case UNKNOWN ->
                throw GrpcErrors.refusal(
                        Code.INVALID_ARGUMENT,
                        "UNKNOWN_PAYMENT_METHOD",
                        "payment_method_token is none of the payment gateway's");
        }
    }

    /** Only order places orders, so only order keeps their payment methods. */
    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        GrpcAccess grpcAccess() {
            return new GrpcAccess().allow(PaymentServiceGrpc.getKeepPaymentMethodMethod(), "order");
        }
    }
}
