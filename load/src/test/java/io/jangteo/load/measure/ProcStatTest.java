package io.jangteo.load.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcStatTest {
    @Test
    void userAndSystemTimeAreAddedWhateverTheCommandIsCalled() {
        String line =
                "4711 (a (b) c) S 1 4711 4711 0 -1 4194304 1000 0 0 0 250 50 7 7 20 0 40 0 9000 1000000 500 18446744073709551615";
        assertThat(ProcStat.parse(line)).isEqualTo(new ProcStat("a (b) c", 3000));
    }

    @Test
    void theMachineIsBusyWithEverythingButIdlingAndWaiting() {
        var cpu = MachineCpu.parse("cpu  100 20 30 4000 500 6 7 8 0 0");
        assertThat(cpu.busyMillis()).isEqualTo(1630);
        assertThat(cpu.stolenMillis()).isEqualTo(80);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void thisProcessHasUsedSomeCpuInThreadsOfItsOwn() throws IOException {
        long self = ProcessHandle.current().pid();
        assertThat(ProcStat.ofProcess(self).orElseThrow().cpuMillis()).isPositive();
        assertThat(ProcStat.ofThreads(self)).extracting(ProcStat::command).contains("VM Thread");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessThatHasEndedHasNoFigures() throws IOException {
        long noProcess = 4_194_305;
        assertThat(ProcStat.ofProcess(noProcess)).isEmpty();
        assertThat(ProcStat.ofThreads(noProcess)).isEmpty();
    }

    @Test
    void threadsOfOnePoolAreOneKind() {
        assertThat(CpuSample.kind("tomcat-handler-17")).isEqualTo("tomcat-handler");
        assertThat(CpuSample.kind("ForkJoinPool-1-w")).isEqualTo("ForkJoinPool");
        assertThat(CpuSample.kind("C2 CompilerThre")).isEqualTo("C2 CompilerThre");
        assertThat(CpuSample.kind("mariadbd")).isEqualTo("mariadbd");
    }
}
