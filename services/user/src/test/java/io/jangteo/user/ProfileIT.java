package io.jangteo.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ProfileIT extends RunningUserService {

    private static final String ADDRESSES = "/api/users/me/addresses";

    @Test
    void showsPeopleTheirOwnAccount() {
        String email = signedUp();

        var me = signedIn(email, PASSWORD).get("/api/users/me").expect(200);

        assertThat(me.text("email")).isEqualTo(email);
        assertThat(me.text("name")).isEqualTo("김민지");
        assertThat(me.raw().body()).doesNotContain("argon2");
    }

    @Test
    void letsPeopleChangeTheirName() {
        Client customer = aCustomer();

        customer.patch("/api/users/me", Map.of("name", " Kim Min-ji ")).expect(200);

        assertThat(customer.get("/api/users/me").text("name")).isEqualTo("Kim Min-ji");
        var wrong = customer.patch("/api/users/me", Map.of("name", " ")).expect(400);
        assertThat(wrong.body().path("fields").propertyNames()).containsExactly("name");
    }

    @Test
    void isClosedToWhoIsNotSignedIn() {
        aClient().get("/api/users/me").expect(401).because("NOT_SIGNED_IN");
        aClient().with("not.a.token").get("/api/users/me").expect(401).because("NOT_SIGNED_IN");
        aClient().get(ADDRESSES).expect(401).because("NOT_SIGNED_IN");
    }

    @Test
    void keepsAddressesWithOneDefault() {
        Client customer = aCustomer();
        String home = customer.post(ADDRESSES, anAddressAt("서울특별시 중구 세종대로 110"))
                .expect(201)
                .text("id");
        String office = customer.post(ADDRESSES, anAddressAt("1 Infinite Loop"))
                .expect(201)
                .text("id");
        assertThat(defaults(customer)).containsExactly(home);

        customer.put(ADDRESSES + "/" + office, asDefault(anAddressAt("1 Apple Park Way")))
                .expect(200);
        assertThat(defaults(customer)).containsExactly(office);
        assertThat(customer.get(ADDRESSES + "/" + office).expect(200).text("line1"))
                .isEqualTo("1 Apple Park Way");

        customer.delete(ADDRESSES + "/" + office, null).expect(204);
        assertThat(defaults(customer)).containsExactly(home);
        customer.get(ADDRESSES + "/" + office).expect(404).because("UNKNOWN_ADDRESS");
    }

    @Test
    void keepsAtMostTwentyAddresses() {
        Client customer = aCustomer();
        IntStream.range(0, 20)
                .forEach(i ->
                        customer.post(ADDRESSES, anAddressAt("street " + i)).expect(201));

        customer.post(ADDRESSES, anAddressAt("one more")).expect(409).because("TOO_MANY_ADDRESSES");
    }

    @Test
    void losesNoAddressWhenManyAreAddedAtOnce() throws Exception {
        Client customer = aCustomer();
        List<Callable<Client.Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String street = "street " + i;
            calls.add(() -> customer.post(ADDRESSES, anAddressAt(street)));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call : threads.invokeAll(calls)) {
                call.get().expect(201);
            }
        }

        assertThat(customer.get(ADDRESSES).body()).hasSize(8);
        assertThat(defaults(customer)).hasSize(1);
    }

    @Test
    void hidesOnePersonsAddressesFromAnother() {
        String home =
                aCustomer().post(ADDRESSES, anAddressAt("home")).expect(201).text("id");
        Client stranger = aCustomer();

        stranger.get(ADDRESSES + "/" + home).expect(404).because("UNKNOWN_ADDRESS");
        stranger.put(ADDRESSES + "/" + home, anAddressAt("mine")).expect(404);
        stranger.delete(ADDRESSES + "/" + home, null).expect(404);
    }

    @ParameterizedTest
    @CsvSource({
        "recipient, ''",
        "phone, call me",
        "line1, ''",
        "city, ''",
        "postalCode, ''",
        "country, KOR",
        "country, XX"
    })
    void namesTheFieldThatIsWrong(String field, String value) {
        Map<String, Object> address = new HashMap<>(anAddressAt("home"));
        address.put(field, value);

        var answer = aCustomer().post(ADDRESSES, address).expect(400).because("INVALID_REQUEST");

        assertThat(answer.body().path("fields").propertyNames()).containsExactly(field);
    }

    private static Map<String, Object> anAddressAt(String line1) {
        return Map.of(
                "recipient", "김민지",
                "phone", "+82 10-1234-5678",
                "line1", line1,
                "city", "서울",
                "postalCode", "04524",
                "country", "KR");
    }

    private static Map<String, Object> asDefault(Map<String, Object> address) {
        Map<String, Object> more = new HashMap<>(address);
        more.put("default", true);
        return more;
    }

    private static List<String> defaults(Client customer) {
        return customer.get(ADDRESSES)
                .expect(200)
                .body()
                .valueStream()
                .filter(address -> address.path("default").asBoolean())
                .map((JsonNode address) -> address.path("id").asString())
                .toList();
    }
}
