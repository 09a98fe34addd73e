package dev.workshoproles.web.classroom;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QrPictureTests {

	private static final String LINK = "https://lab.example:8443/seats/seat-01/join?key=u9yG2mQpXb1sR7tEwZkC5aHf";

	private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

	@Test
	void hasEachDarkModuleAndNoOther() {
		QrCode code = QrCode.encodeText(LINK, Ecc.MEDIUM);
		QrPicture picture = QrPicture.of(LINK);
		assertThat(picture.size()).isEqualTo(code.size + 8);
		boolean[][] drawn = new boolean[picture.size()][picture.size()];
		assertThat(RUN.matcher(picture.path()).replaceAll("")).isEmpty();
		for (MatchResult run : RUN.matcher(picture.path()).results().toList()) {
			int x = Integer.parseInt(run.group(1));
			assertThat(run.group(3)).isEqualTo(run.group(4));
			for (int module = x; module < x + Integer.parseInt(run.group(3)); module++) {
				drawn[Integer.parseInt(run.group(2))][module] = true;
			}
		}
		for (int y = 0; y < picture.size(); y++) {
			for (int x = 0; x < picture.size(); x++) {
				assertThat(drawn[y][x]).isEqualTo(code.getModule(x - 4, y - 4));
			}
		}
	}

}
