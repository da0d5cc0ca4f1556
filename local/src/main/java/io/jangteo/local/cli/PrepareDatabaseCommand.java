package io.jangteo.local.cli;

import io.jangteo.local.database.Accounts;
import io.jangteo.local.database.DatabasePreparation;
import io.jangteo.local.database.DatabaseServer;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.Secrets;
import io.jangteo.local.services.Services;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes schemas, users and rights on a server from outside. */
@Command(
        name = "prepare-database",
        description = "Make schemas, users and rights on a MariaDB 11.4 or MySQL 9 from outside. May be repeated.")
final class PrepareDatabaseCommand implements Callable<Integer> {
    @Option(
            names = "--admin-url",
            required = true,
            description = "For instance jdbc:mariadb://db.example:3306 (jdbc:mysql://... works as well).")
    private String url = "";

    @Option(names = "--admin-user", description = "Default: ${DEFAULT-VALUE}.", defaultValue = "root")
    private String user = "root";

    @Override
    public Integer call() {
        CommandSite site = CommandSite.here();
        site.folder().open();
        Accounts accounts =
                new Accounts(site.environment(), new Secrets(site.folder().secrets()));
        // Never as an argument: every user of the machine can read those.
        String password = site.environment().secret("JANGTEO_ADMIN_PASSWORD").orElse("");
        try (Connection admin = new DatabaseServer(url, false).connect("", user, password)) {
            DatabasePreparation.run(admin, accounts.all(Services.schemaOwners()));
        } catch (SQLException e) {
            throw new MachineFailure(
                    "The database refuses: " + e.getMessage() + " (the password comes from JANGTEO_ADMIN_PASSWORD or"
                            + " JANGTEO_ADMIN_PASSWORD_FILE)",
                    e);
        }
        System.out.println("Schemas and users are as declared; the users' passwords lie in "
                + site.folder().secrets() + ".");
        return 0;
    }
}
