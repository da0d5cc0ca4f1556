package io.jangteo.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.rpc.ErrorInfo;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.jangteo.contracts.user.v1.CheckBuyerRequest;
import io.jangteo.contracts.user.v1.CheckBuyerResponse;
import io.jangteo.contracts.user.v1.UserServiceGrpc;
import io.jangteo.contracts.user.v1.UserServiceGrpc.UserServiceBlockingStub;
import io.jangteo.platform.grpc.GrpcErrors;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;

class CheckBuyerIT extends RunningUserService {

    private static final Metadata.Key<String> TOKEN =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    @Autowired
    private GrpcServerLifecycle server;

    private ManagedChannel channel;

    @BeforeEach
    void open() {
        channel = ManagedChannelBuilder.forAddress("127.0.0.1", server.getPort())
                .usePlaintext()
                .build();
    }

    @AfterEach
    void close() {
        channel.shutdownNow();
    }

    @Test
    void letsAnActiveAccountBuy() {
        String buyer = aClient().signUp(anEmail(), PASSWORD).expect(201).text("id");

        assertThat(check(order().tokenFor("user"), buyer)).isEqualTo(CheckBuyerResponse.getDefaultInstance());
    }

    @Test
    void stopsABlockedBuyerUntilTheAccountIsUnblocked() {
        String buyer = aClient().signUp(anEmail(), PASSWORD).expect(201).text("id");
        theOperator().post("/api/users/" + buyer + "/block", null).expect(200);

        var refusal = refusal(order().tokenFor("user"), buyer);

        assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
        assertThat(GrpcErrors.infoOf(refusal)).map(ErrorInfo::getReason).hasValue("BUYER_BLOCKED");
        theOperator().post("/api/users/" + buyer + "/unblock", null).expect(200);
        check(order().tokenFor("user"), buyer);
    }

    @Test
    void doesNotKnowABuyerWhoIsNotThere() {
        for (String nobody :
                new String[] {UUID.randomUUID().toString(), "", "no id at all, and much too long for one"}) {
            var refusal = refusal(order().tokenFor("user"), nobody);

            assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
            assertThat(GrpcErrors.infoOf(refusal)).map(ErrorInfo::getReason).hasValue("UNKNOWN_BUYER");
        }
    }

    @Test
    void refusesACallerWithoutAGoodToken() {
        String buyer = UUID.randomUUID().toString();

        assertThat(refusal(null, buyer).getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(refusal("nonsense", buyer).getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(refusal(order().tokenFor("inventory"), buyer).getStatus().getCode())
                .isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    @Test
    void refusesAServiceThatHasNoBusinessToAsk() {
        var refusal = refusal(catalog().tokenFor("user"), UUID.randomUUID().toString());

        assertThat(refusal.getStatus().getCode()).isEqualTo(Status.Code.PERMISSION_DENIED);
    }

    private CheckBuyerResponse check(String token, String buyer) {
        Metadata headers = new Metadata();
        if (token != null) {
            headers.put(TOKEN, "Bearer " + token);
        }
        UserServiceBlockingStub users = UserServiceGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                .withDeadlineAfter(10, TimeUnit.SECONDS);
        return users.checkBuyer(CheckBuyerRequest.newBuilder().setBuyerId(buyer).build());
    }

    private StatusRuntimeException refusal(String token, String buyer) {
        return catchThrowableOfType(StatusRuntimeException.class, () -> check(token, buyer));
    }
}
