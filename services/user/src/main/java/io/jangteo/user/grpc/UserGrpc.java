package io.jangteo.user.grpc;

import com.google.rpc.Code;
import io.grpc.stub.StreamObserver;
import io.jangteo.contracts.user.v1.CheckBuyerRequest;
import io.jangteo.contracts.user.v1.CheckBuyerResponse;
import io.jangteo.contracts.user.v1.UserServiceGrpc;
import io.jangteo.platform.grpc.GrpcErrors;
import io.jangteo.user.accounts.Account;
import io.jangteo.user.accounts.Accounts;
import org.springframework.grpc.server.service.GrpcService;

/** Answers whether somebody may buy, from the account as it is stored now. */
@GrpcService
class UserGrpc extends UserServiceGrpc.UserServiceImplBase {

    private final Accounts accounts;

    UserGrpc(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void checkBuyer(CheckBuyerRequest request, StreamObserver<CheckBuyerResponse> answer) {
        Account buyer = accounts.find(request.getBuyerId())
                .orElseThrow(
                        () -> GrpcErrors.refusal(Code.NOT_FOUND, "UNKNOWN_BUYER", "There is no account with this id"));
        if (buyer.blocked()) {
            throw GrpcErrors.refusal(Code.FAILED_PRECONDITION, "BUYER_BLOCKED", "This account may not buy");
        }
        answer.onNext(CheckBuyerResponse.getDefaultInstance());
        answer.onCompleted();
    }
}
