package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.local.machine.JavaRuntime;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The commands of {@code ./jangteo} that somebody tries first, each as a process of its own on a platform that runs. */
@Order(World.ORDERING)
class CommandsIT {

    private final World world = World.ordering();

    private record Said(int exitCode, String text) {}

    @Test
    void demoShowsAnOrderThatIsConfirmedAndOneThatIsUndoneStepByStep() throws Exception {
        world.goods(5);

        Said demo = jangteo("demo");

        assertThat(demo.text())
                .containsSubsequence(
                        "Signed up",
                        "tok_succeeds",
                        "-> 202",
                        "PLACED",
                        "PAYMENT_CAPTURED",
                        "STOCK_COMMITTED",
                        "CONFIRMED",
                        "tok_declined",
                        "-> 202",
                        "PLACED",
                        "PAYMENT_DECLINED",
                        "STOCK_RETURNED",
                        "CANCELLED PAYMENT_DECLINED");
        assertThat(demo.exitCode()).isZero();
    }

    @Test
    void verifySaysThatAllIsRightOrWhatIsNot() throws Exception {
        Goods goods = world.goods(5);
        Buyer buyer = Buyer.in(world);
        buyer.awaitStatus(buyer.order(goods.cart(1)), "CONFIRMED");
        world.verify();

        Said right = jangteo("verify");
        assertThat(right.exitCode()).isZero();
        assertThat(right.text()).contains("not on their topic yet: ");
        String stock = "UPDATE stock SET received = received %s 1 WHERE sku = '%s'";

        world.change("inventory", stock.formatted("+", goods.sku()));
        Said wrong = jangteo("verify");
        world.change("inventory", stock.formatted("-", goods.sku()));
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.text()).contains("I2", goods.sku());
    }

    private Said jangteo(String... words) throws Exception {
        List<String> command = JavaRuntime.command(
                "96m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.jangteo.local.cli.Jangteo");
        command.addAll(List.of(words));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("JANGTEO_HOME", world.platform().dataFolder().toString());
        process.environment().put("JANGTEO_PORT_BASE", Integer.toString(World.PORT_BASE));
        Process started = process.start();
        String text = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(started.waitFor(), text);
    }
}
