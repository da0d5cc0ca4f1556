package io.jangteo.user.sessions;

import java.time.Duration;

/** What a client holds while somebody is signed in. */
public record TokenPair(String accessToken, Duration expiresIn, String refreshToken) {

    @Override
    public String toString() {
        return "TokenPair";
    }
}
