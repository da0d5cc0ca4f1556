package io.jangteo.inventory.persistence;

import io.jangteo.inventory.domain.Availabilities;
import io.jangteo.inventory.domain.Availability;
import io.jangteo.inventory.domain.AvailabilityNews;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Column {@code told_in_stock} of table {@code stock}; it changes in the transaction of the message that it stands for. */
@Repository
class JdbcAvailabilities implements Availabilities {

    private static final String STATE = "SELECT sku, on_hand > reserved AS in_stock, version FROM stock WHERE ";
    private static final String UNTOLD = " AND (told_in_stock IS NULL OR told_in_stock <> (on_hand > reserved))";

    private final JdbcClient jdbc;
    private final AvailabilityNews news;

    JdbcAvailabilities(JdbcClient jdbc, AvailabilityNews news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    @Override
    public List<Availability> after(String sku, int atMost) {
        return jdbc.sql(STATE + "sku > ? ORDER BY sku LIMIT ?")
                .params(sku, atMost)
                .query(Availability.class)
                .list();
    }

    @Override
    public List<Availability> of(List<String> skus) {
        return jdbc.sql(STATE + "sku IN (:skus) ORDER BY sku")
                .param("skus", skus)
                .query(Availability.class)
                .list();
    }

    @Override
    public List<String> untold(int atMost) {
        return jdbc.sql("SELECT sku FROM stock WHERE told_in_stock IS NULL LIMIT ?")
                .param(atMost)
                .query(String.class)
                .list();
    }

    @Override
    public void tellUntold(List<String> skus) {
        tell(jdbc.sql(STATE + "sku IN (:skus) AND told_in_stock IS NULL ORDER BY sku FOR UPDATE")
                .param("skus", skus)
                .query(Availability.class)
                .list());
    }

    /** Inside the transaction that has changed the SKU's row, and so holds it. */
    void tellIfItTurned(String sku) {
        tell(jdbc.sql(STATE + "sku = ?" + UNTOLD)
                .param(sku)
                .query(Availability.class)
                .list());
    }

    private void tell(List<Availability> turned) {
        if (!turned.isEmpty()) {
            jdbc.sql("UPDATE stock SET told_in_stock = (on_hand > reserved) WHERE sku IN (:skus)")
                    .param("skus", turned.stream().map(Availability::sku).toList())
                    .update();
            news.turned(turned);
        }
    }
}
