package io.jangteo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What never lies in the tree, and lists that must not forget anything. */
class TreeTest {

    /** Each is put together here, so that this file does not find itself. */
    private static final Map<String, Pattern> NEVER = Map.of(
            "a path of one machine", Pattern.compile("(?<![A-Za-z0-9._}/-])/(ro" + "ot|wo" + "rk|home/[a-z]+)/"),
            "a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE" + " KEY-----\\s+[A-Za-z0-9+/=]{40}"),
            "a cloud key", Pattern.compile("AKIA" + "[0-9A-Z]{16}"),
            "a token of a code host", Pattern.compile("gh[pousr]_" + "[A-Za-z0-9]{36}"),
            "a signed token",
                    Pattern.compile("eyJ" + "[A-Za-z0-9_-]{20,}\\.eyJ[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{20,}"),
            "a mark of a merge", Pattern.compile("(?m)^(<{7}|>{7}) "),
            "a note for later", Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b"));

    @Test
    void holdsNoSecretNoPathOfOneMachineAndNothingUnfinished() {
        List<Path> files = Repository.files();
        assertThat(files).hasSizeGreaterThan(200);
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            Repository.text(file)
                    .ifPresent(text ->
                            faults(text).forEach(fault -> found.add(Repository.ROOT.relativize(file) + ": " + fault)));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void findsWhatMustNotLieThere() {
        assertThat(faults("cd /ro" + "ot/shop")).hasSize(1);
        assertThat(faults("see /wo" + "rk/notes, /home/" + "me/x")).hasSize(1);
        assertThat(faults("-----BEGIN EC PRIVATE" + " KEY-----\n" + "M".repeat(64)))
                .hasSize(1);
        assertThat(faults("AKIA" + "ABCDEFGHIJKLMNOP")).hasSize(1);
        assertThat(faults("<".repeat(7) + " HEAD")).hasSize(1);
        assertThat(faults("// TO" + "DO later")).hasSize(1);
        assertThat(faults("https://example.org/work/, ${HOME}/x, net/work/x, /workers"))
                .isEmpty();
    }

    @Test
    void checksEveryContract() {
        String buf = Repository.text(Repository.ROOT.resolve("buf.yaml")).orElseThrow();
        assertThat(Repository.modules())
                .filteredOn(module -> module.path().startsWith("contracts/"))
                .hasSizeGreaterThan(4)
                .allSatisfy(module -> assertThat(buf).contains("- path: " + module.path() + "\n"));
    }

    private static List<String> faults(String text) {
        return NEVER.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(text).find())
                .map(entry -> entry.getKey())
                .toList();
    }
}
