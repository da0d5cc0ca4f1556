package io.jangteo.user.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.platform.servicedefaults.errors.ProblemException;
import org.junit.jupiter.api.Test;

class AddressBookTest {

    private static final AddressBook HOME = AddressBook.empty().with(address("home"), false);

    @Test
    void makesTheFirstAddressTheDefault() {
        assertThat(HOME.defaultId()).isEqualTo("home");
    }

    @Test
    void keepsTheDefaultUntilAnotherIsMadeIt() {
        assertThat(HOME.with(address("office"), false).defaultId()).isEqualTo("home");
        assertThat(HOME.with(address("office"), true).defaultId()).isEqualTo("office");
        assertThat(HOME.replacing(address("home"), false).defaultId()).isEqualTo("home");
    }

    @Test
    void letsTheOldestFollowADeletedDefault() {
        AddressBook book = HOME.with(address("office"), false).with(address("parents"), true);

        assertThat(book.without("parents").defaultId()).isEqualTo("home");
        assertThat(book.without("home").defaultId()).isEqualTo("parents");
    }

    @Test
    void hasNoDefaultWhenItIsEmpty() {
        assertThat(HOME.without("home")).isEqualTo(AddressBook.empty());
    }

    @Test
    void knowsNoAddressOfOthers() {
        assertThatThrownBy(() -> HOME.replacing(address("office"), true)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> HOME.without("office")).isInstanceOf(ProblemException.class);
    }

    private static Address address(String id) {
        return new Address(id, "김민지", "010-1234-5678", "세종대로 110", null, "서울", "04524", "KR");
    }
}
