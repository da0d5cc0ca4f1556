package io.jangteo.user.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.jangteo.platform.servicedefaults.tokens.Caller;
import io.jangteo.user.accounts.Account;
import io.jangteo.user.accounts.Accounts;
import io.jangteo.user.accounts.Address;
import io.jangteo.user.accounts.AddressBook;
import io.jangteo.user.accounts.Ids;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users/me/addresses")
class AddressesController {

    private final Accounts accounts;

    AddressesController(Accounts accounts) {
        this.accounts = accounts;
    }

    record GivenAddress(
            @NotBlank @Size(max = 100) String recipient,

            @NotNull @Pattern(regexp = "\\+?[0-9][0-9 ()-]{5,28}", message = "must be a phone number")
            String phone,

            @NotBlank @Size(max = 200) String line1,
            @Size(max = 200) @Nullable String line2,
            @NotBlank @Size(max = 100) String city,
            @NotBlank @Size(max = 16) String postalCode,
            @NotNull @Country String country,
            @JsonProperty("default") @Nullable Boolean preferred) {

        Address as(String id) {
            return new Address(id, recipient, phone, line1, line2, city, postalCode, country);
        }

        boolean asDefault() {
            return Boolean.TRUE.equals(preferred);
        }
    }

    record StoredAddress(
            String id,
            String recipient,
            String phone,
            String line1,
            @Nullable String line2,
            String city,
            String postalCode,
            String country,
            @JsonProperty("default") boolean preferred) {

        static StoredAddress of(AddressBook book, Address address) {
            return new StoredAddress(
                    address.id(),
                    address.recipient(),
                    address.phone(),
                    address.line1(),
                    address.line2(),
                    address.city(),
                    address.postalCode(),
                    address.country(),
                    book.defaultsTo(address));
        }

        static List<StoredAddress> allOf(AddressBook book) {
            return book.entries().stream().map(entry -> of(book, entry)).toList();
        }
    }

    @GetMapping
    @Operation(summary = "The signed-in user's addresses, oldest first")
    List<StoredAddress> list(Caller caller) {
        return StoredAddress.allOf(accounts.require(caller.accountId()).addresses());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One address of the signed-in user")
    StoredAddress get(Caller caller, @PathVariable String id) {
        return stored(accounts.require(caller.accountId()), id);
    }

    @PostMapping
    @Operation(summary = "Add an address; the first becomes the default")
    @ApiResponse(responseCode = "201", description = "The address with its id")
    @ApiResponse(responseCode = "409", description = "TOO_MANY_ADDRESSES")
    ResponseEntity<StoredAddress> add(Caller caller, @Valid @RequestBody GivenAddress given) {
        Address added = given.as(Ids.next());
        Account account = change(caller, book -> book.with(added, given.asDefault()));
        return ResponseEntity.created(URI.create("/api/users/me/addresses/" + added.id()))
                .body(stored(account, added.id()));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Replace an address; \"default\": true makes it the default in place of another")
    StoredAddress replace(Caller caller, @PathVariable String id, @Valid @RequestBody GivenAddress given) {
        return stored(change(caller, book -> book.replacing(given.as(id), given.asDefault())), id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete an address; the oldest that is left follows a deleted default")
    void delete(Caller caller, @PathVariable String id) {
        change(caller, book -> book.without(id));
    }

    private Account change(Caller caller, UnaryOperator<AddressBook> change) {
        return accounts.change(caller.accountId(), account -> account.withAddresses(change));
    }

    private static StoredAddress stored(Account account, String id) {
        return StoredAddress.of(account.addresses(), account.addresses().require(id));
    }
}
