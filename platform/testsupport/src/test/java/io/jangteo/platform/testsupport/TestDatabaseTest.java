package io.jangteo.platform.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void putsTheSchemaIntoTheUrlAndTakesTheAdministratorOut() {
        assertThat(TestDatabase.schemaUrl("jdbc:mysql://127.0.0.1:3307/?user=root&sslMode=DISABLED&password=s", "shop"))
                .isEqualTo("jdbc:mysql://127.0.0.1:3307/shop?sslMode=DISABLED");
        assertThat(TestDatabase.schemaUrl("jdbc:mariadb://db:3306/mysql?user=root", "shop"))
                .isEqualTo("jdbc:mariadb://db:3306/shop");
    }

    @Test
    void refusesAUrlOfAnotherKindOfDatabase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestDatabase.schemaUrl("jdbc:h2:mem:x", "shop"))
                .withMessageContaining("JANGTEO_TEST_MYSQL_ADMIN_URL");
    }
}
