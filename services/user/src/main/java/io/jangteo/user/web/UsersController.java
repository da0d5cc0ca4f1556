package io.jangteo.user.web;

import io.jangteo.platform.servicedefaults.tokens.Caller;
import io.jangteo.user.accounts.Account;
import io.jangteo.user.accounts.Accounts;
import io.jangteo.user.accounts.EmailAddress;
import io.jangteo.user.accounts.SignUp;
import io.jangteo.user.operators.BlockAccount;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users")
class UsersController {

    private static final int LONGEST_NAME = 100;

    private final SignUp signUp;
    private final Accounts accounts;
    private final BlockAccount blocking;

    UsersController(SignUp signUp, Accounts accounts, BlockAccount blocking) {
        this.signUp = signUp;
        this.accounts = accounts;
        this.blocking = blocking;
    }

    record NewUser(
            @NotBlank @Email @Schema(example = "minji@example.com")
            String email,

            @NotNull @NewPassword @Schema(minLength = 8, maxLength = 128, format = "password")
            String password,

            @NotBlank @Size(max = LONGEST_NAME) @Schema(example = "김민지")
            String name) {}

    record ProfileChange(@NotBlank @Size(max = LONGEST_NAME) String name) {}

    record Profile(
            String id,
            String email,
            String name,
            List<String> roles,
            List<AddressesController.StoredAddress> addresses,
            Instant createdAt) {

        static Profile of(Account account) {
            return new Profile(
                    account.id(),
                    account.email(),
                    account.name(),
                    account.roles().stream().map(Enum::name).sorted().toList(),
                    AddressesController.StoredAddress.allOf(account.addresses()),
                    account.createdAt());
        }
    }

    /** What an operator is told: no more of the person than is needed. */
    record AccountState(String id, String status) {

        static AccountState of(Account account) {
            return new AccountState(account.id(), account.status().name());
        }
    }

    @PostMapping
    @Operation(summary = "Open a customer's account")
    @ApiResponse(responseCode = "201", description = "The account was opened; sign in at POST /api/sessions")
    @ApiResponse(responseCode = "409", description = "EMAIL_TAKEN")
    ResponseEntity<Profile> open(@Valid @RequestBody NewUser user) {
        EmailAddress email = EmailAddress.of(user.email()).orElseThrow();
        Account account = signUp.signUp(email, user.password(), user.name());
        return ResponseEntity.created(URI.create("/api/users/me")).body(Profile.of(account));
    }

    @GetMapping("/me")
    @Operation(summary = "The signed-in user's own account")
    Profile me(Caller caller) {
        return Profile.of(accounts.require(caller.accountId()));
    }

    @PatchMapping("/me")
    @Operation(summary = "Change the signed-in user's name")
    Profile change(Caller caller, @Valid @RequestBody ProfileChange change) {
        return Profile.of(accounts.change(
                caller.accountId(), account -> account.renamed(change.name().strip())));
    }

    @PostMapping("/{id}/block")
    @Operation(summary = "Operator: stop an account from signing in and buying")
    AccountState block(@PathVariable String id, Caller operator) {
        return AccountState.of(blocking.block(id, operator.accountId()));
    }

    @PostMapping("/{id}/unblock")
    @Operation(summary = "Operator: let a blocked account sign in and buy again")
    AccountState unblock(@PathVariable String id, Caller operator) {
        return AccountState.of(blocking.unblock(id, operator.accountId()));
    }
}
