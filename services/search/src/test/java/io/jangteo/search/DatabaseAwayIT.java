package io.jangteo.search;

import static io.jangteo.search.Goods.product;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** All connections are taken: for the service that is as if the database did not answer. */
class DatabaseAwayIT extends SearchFixture {
    private final List<ILoggingEvent> heard = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> hearing = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
                heard.add(event);
            }
        }
    };

    @Autowired
    private DataSource database;

    @BeforeEach
    void hear() {
        hearing.start();
        root().addAppender(hearing);
    }

    @AfterEach
    void hearNoMore() {
        root().detachAppender(hearing);
    }

    @Test
    void whatIsDoneByTheClockSaysThatItWaitsAndSearchesGoOn() throws SQLException {
        sell(product("db-1", "노을 건너편 오두막"));
        eventually().untilAsserted(() -> assertThat(found("건너편 오두막")).containsExactly("db-1"));
        List<Connection> taken = takeAll();
        try {
            eventually()
                    .untilAsserted(() -> assertThat(whoHasSaidSomething())
                            .contains("BuildIndex", "WorkOnIndex", "Feeds", "TellPopularity", "LiveSynonyms"));
            assertThat(found("건너편 오두막")).containsExactly("db-1");
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        assertThat(whoHasSaidSomething()).doesNotContain("TaskUtils$LoggingErrorHandler");
        sell(product("db-2", "노을 건너편 등대"));
        eventually().untilAsserted(() -> assertThat(found("건너편 등대")).containsExactly("db-2"));
    }

    private List<Connection> takeAll() {
        List<Connection> taken = new ArrayList<>();
        while (true) {
            try {
                taken.add(database.getConnection());
            } catch (SQLException noMore) {
                return taken;
            }
        }
    }

    private List<String> whoHasSaidSomething() {
        return heard.stream()
                .map(ILoggingEvent::getLoggerName)
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .distinct()
                .toList();
    }

    private static Logger root() {
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
