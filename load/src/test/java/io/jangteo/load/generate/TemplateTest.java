package io.jangteo.load.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void aSlotTakesTheParticleThatItsWordAsksFor() {
        assertThat(filled("{line:은} 좋습니다", "페가수스 41")).isEqualTo("페가수스 41은 좋습니다");
        assertThat(filled("{line:은} 좋습니다", "사과")).isEqualTo("사과는 좋습니다");
        assertThat(filled("{line:을} 삽니다", "감자")).isEqualTo("감자를 삽니다");
        assertThat(filled("{line:을} 삽니다", "귤")).isEqualTo("귤을 삽니다");
        assertThat(filled("{line:으로} 갑니다", "서울")).isEqualTo("서울로 갑니다");
        assertThat(filled("{line:과} 친구들", "곰")).isEqualTo("곰과 친구들");
        assertThat(filled("{line:이} 있습니다", "S25")).isEqualTo("S25가 있습니다");
        assertThat(filled("{line:은} 큽니다", "XL (대)")).isEqualTo("XL (대)는 큽니다");
    }

    @Test
    void anEmptySlotLeavesNoGap() {
        assertThat(filled("나이키 {line} 운동화", "")).isEqualTo("나이키 운동화");
        assertThat(filled("{line} 운동화", "")).isEqualTo("운동화");
        assertThat(filled("운동화 {line}", "")).isEqualTo("운동화");
    }

    private static String filled(String template, String line) {
        return Template.of(template, Map.of()).fill(_ -> line);
    }
}
