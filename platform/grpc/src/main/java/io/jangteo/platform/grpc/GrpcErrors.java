package io.jangteo.platform.grpc;

import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Map;
import java.util.Optional;

/** Refusals on the wire: a truthful code with a {@code google.rpc.ErrorInfo} that carries the reason for programs. */
public final class GrpcErrors {

    private static final String DOMAIN = "jangteo";

    private GrpcErrors() {}

    /** @param reason upper snake case, as the contract names it */
    public static StatusRuntimeException refusal(
            Code code, String reason, String message, Map<String, String> metadata) {
        var info = ErrorInfo.newBuilder()
                .setReason(reason)
                .setDomain(DOMAIN)
                .putAllMetadata(metadata)
                .build();
        return StatusProto.toStatusRuntimeException(Status.newBuilder()
                .setCode(code.getNumber())
                .setMessage(message)
                .addDetails(Any.pack(info))
                .build());
    }

    public static StatusRuntimeException refusal(Code code, String reason, String message) {
        return refusal(code, reason, message, Map.of());
    }

    /** What {@link #refusal} put into an answer; empty for a technical failure. */
    public static Optional<ErrorInfo> infoOf(StatusRuntimeException e) {
        Status status = StatusProto.fromThrowable(e);
        if (status == null) {
            return Optional.empty();
        }
        return status.getDetailsList().stream()
                .filter(detail -> detail.is(ErrorInfo.class))
                .findFirst()
                .map(GrpcErrors::unpack);
    }

    private static ErrorInfo unpack(Any detail) {
        try {
            return detail.unpack(ErrorInfo.class);
        } catch (com.google.protobuf.InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("An ErrorInfo that cannot be read", e);
        }
    }
}
