package io.jangteo.user.web;

import io.jangteo.user.accounts.EmailAddress;
import io.jangteo.user.sessions.Sessions;
import io.jangteo.user.sessions.SignIn;
import io.jangteo.user.sessions.TokenPair;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/sessions")
class SessionsController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final ClientAddress clientAddress;

    SessionsController(SignIn signIn, Sessions sessions, ClientAddress clientAddress) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.clientAddress = clientAddress;
    }

    /** The length of a shown password is bounded only to bound the work. */
    record Credentials(
            @NotBlank @Email String email,

            @NotBlank @Size(max = 512) @Schema(format = "password")
            String password) {}

    record ShownToken(@NotBlank @Size(max = 128) String refreshToken) {}

    /** @param expiresIn seconds that the access token is good for */
    record Tokens(String accessToken, long expiresIn, String refreshToken, String tokenType) {

        static Tokens of(TokenPair pair) {
            return new Tokens(pair.accessToken(), pair.expiresIn().toSeconds(), pair.refreshToken(), "Bearer");
        }
    }

    @PostMapping
    @Operation(summary = "Sign in")
    @ApiResponse(responseCode = "200", description = "An access token for some minutes and a refresh token for later")
    @ApiResponse(responseCode = "401", description = "BAD_CREDENTIALS, whether or not there is such an account")
    @ApiResponse(responseCode = "403", description = "ACCOUNT_BLOCKED, said only to who knows the password")
    @ApiResponse(responseCode = "429", description = "TOO_MANY_SIGN_INS failed for this account or address")
    @ApiResponse(responseCode = "503", description = "SIGN_IN_BUSY")
    Tokens signIn(@Valid @RequestBody Credentials credentials, HttpServletRequest request) {
        EmailAddress email = EmailAddress.of(credentials.email()).orElseThrow();
        return Tokens.of(signIn.withPassword(email, credentials.password(), clientAddress.of(request)));
    }

    @PostMapping("/refresh")
    @Operation(summary = "Exchange a refresh token, once, for new tokens; a second use ends the session")
    @ApiResponse(responseCode = "401", description = "BAD_REFRESH_TOKEN")
    Tokens refresh(@Valid @RequestBody ShownToken shown) {
        return Tokens.of(signIn.withRefreshToken(shown.refreshToken()));
    }

    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out: the refresh token's session ends")
    void signOut(@Valid @RequestBody ShownToken shown) {
        sessions.close(shown.refreshToken());
    }
}
