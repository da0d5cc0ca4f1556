package io.jangteo.catalog.categories;

import io.jangteo.catalog.CatalogSettings;
import io.jangteo.catalog.categories.CategoryRefused.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of jobs. The oldest that is not done is the only one that anybody works on. */
@Repository
public class CategoryJobs {

    private static final String COLUMNS = "SELECT id, category_id, state, done, total, after_id FROM category_job ";

    private final JdbcClient jdbc;
    private final long leaseMicros;

    CategoryJobs(JdbcClient jdbc, CatalogSettings settings) {
        this.jdbc = jdbc;
        this.leaseMicros = settings.lease().toNanos() / 1_000;
    }

    /** @throws CategoryRefused if there is none */
    public CategoryJob get(long id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?")
                .param(id)
                .query(CategoryJobs::read)
                .optional()
                .orElseThrow(() -> new CategoryRefused(
                        Reason.CATEGORY_JOB_NOT_FOUND, List.of(), "There is no job %d.".formatted(id)));
    }

    /** A new job; in the transaction of the change that it carries on. */
    long add(int categoryId) {
        jdbc.sql("""
                        INSERT INTO category_job (category_id, state, total, done, after_id, created_at, updated_at)
                        VALUES (?, 'WAITING', NULL, 0, '', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))""").param(categoryId).update();
        return jdbc.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
    }

    /** Whether there is anything to do. */
    public boolean isAnyOpen() {
        return jdbc.sql("SELECT COUNT(*) FROM category_job WHERE state IN ('WAITING', 'RUNNING')")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Within a transaction: takes the oldest job that is not done, unless somebody else works on it.
     *
     * @param total counts the products below a category
     */
    public Optional<CategoryJob> claim(String holder, IntToLongFunction total) {
        return jdbc.sql(COLUMNS + """
                        WHERE id = (SELECT MIN(id) FROM category_job WHERE state IN ('WAITING', 'RUNNING'))
                          AND (held_until IS NULL OR held_until <= UTC_TIMESTAMP(6)) FOR UPDATE""")
                .query(CategoryJobs::read)
                .optional()
                .map(job ->
                        begun(job, holder, job.total() == null ? total.applyAsLong(job.categoryId()) : job.total()));
    }

    /**
     * Within the transaction of what was done.
     *
     * @throws ConcurrencyFailureException if somebody else has taken the job over meanwhile
     */
    public void advance(String holder, CategoryJob before, CategoryJob then) {
        require(jdbc.sql("""
                        UPDATE category_job
                           SET done = ?, after_id = ?, held_until = TIMESTAMPADD(MICROSECOND, ?, UTC_TIMESTAMP(6)),
                               updated_at = UTC_TIMESTAMP(6)
                         WHERE id = ? AND holder = ? AND after_id = ?""")
                .params(then.done(), then.afterId(), leaseMicros, then.id(), holder, before.afterId())
                .update());
    }

    public void finish(String holder, CategoryJob job) {
        require(jdbc.sql("""
                        UPDATE category_job
                           SET state = 'DONE', holder = NULL, held_until = NULL, updated_at = UTC_TIMESTAMP(6)
                         WHERE id = ? AND holder = ?""").params(job.id(), holder).update());
    }

    private CategoryJob begun(CategoryJob job, String holder, long total) {
        jdbc.sql("""
                        UPDATE category_job
                           SET state = 'RUNNING', total = ?, holder = ?,
                               held_until = TIMESTAMPADD(MICROSECOND, ?, UTC_TIMESTAMP(6)), updated_at = UTC_TIMESTAMP(6)
                         WHERE id = ?""").params(total, holder, leaseMicros, job.id()).update();
        return new CategoryJob(job.id(), job.categoryId(), CategoryJob.State.RUNNING, job.done(), total, job.afterId());
    }

    private static void require(int rows) {
        if (rows != 1) {
            throw new ConcurrencyFailureException("Somebody else has taken the job over");
        }
    }

    private static CategoryJob read(ResultSet row, int number) throws SQLException {
        return new CategoryJob(
                row.getLong("id"),
                row.getInt("category_id"),
                CategoryJob.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getObject("total", Long.class),
                row.getString("after_id"));
    }
}
