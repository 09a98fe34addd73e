package dev.workshoproles.policy.evaluation;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.workshoproles.policy.Quoted.json;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The condition operators of IAM, by the pages "Condition operators" and "Set operators
 * for multivalued context keys" of the IAM User Guide.
 */
class ConditionsTests {

	@ParameterizedTest(name = "{0} {1} of {2}")
	@CsvSource(nullValues = "-", value = { "StringEquals, a, a, true", "StringEquals, a, A, false",
			"StringEquals, a*, ab, false", "StringEquals, a*, a*, true", "StringEquals, a|b, b, true",
			"StringEquals, a, -, false", "StringNotEquals, a, b, true", "StringNotEquals, a, a, false",
			"StringNotEquals, a|b, b, false", "StringNotEquals, a|b, c, true", "StringNotEquals, a, -, true",
			"StringEqualsIgnoreCase, aB, Ab, true", "StringNotEqualsIgnoreCase, aB, Ab, false",
			"StringLike, a*c, abbc, true", "StringLike, a?c, abbc, false", "StringLike, a?c, abc, true",
			"StringLike, a, A, false", "StringNotLike, a*, b, true", "StringNotLike, a*, ab, false",
			"StringNotLike, a*, -, true", "stringlike, a*, ab, true",
			"StringLike, arn:aws:x:*:1:finance/*, arn:aws:x:us-east-2:9:store/abc:1:finance/d, true",
			"ArnLike, arn:aws:x:*:1:finance/*, arn:aws:x:us-east-2:9:store/abc:1:finance/d, false",
			"ArnEquals, arn:aws:sns:*:1:t*, arn:aws:sns:us-east-1:1:topic, true",
			"ArnNotEquals, arn:aws:sns:*:1:t*, arn:aws:sns:us-east-1:1:topic, false",
			"ArnNotLike, arn:aws:sns:*:1:t*, arn:aws:sns:us-east-1:2:topic, true",
			"ArnNotLike, arn:aws:sns:*:1:t*, -, true", "NumericEquals, 10, 10.0, true", "NumericEquals, 10, ten, false",
			"NumericNotEquals, 10, 9, true", "NumericLessThan, 10, 9.9, true", "NumericLessThan, 10, 10, false",
			"NumericLessThanEquals, 10, 10, true", "NumericLessThanEquals, 10, 11, false",
			"NumericGreaterThan, 10, 10, false", "NumericGreaterThan, 10, 1e2, true",
			"NumericGreaterThanEquals, 10, 10, true", "NumericGreaterThanEquals, 10, -, false",
			"DateEquals, 2020-04-01T00:00:00Z, 1585699200, true",
			"DateEquals, 2020-04-01, 2020-04-01T02:00:00+02:00, true", "DateNotEquals, 2020, 2020-01-01, false",
			"DateLessThan, 2020-04-01T00:00:01Z, 2020-04-01T00:00Z, true", "DateLessThan, 2020-04, 2020-04-01, false",
			"DateLessThanEquals, 2020-04, 2020-04-01, true", "DateGreaterThan, 2020-01-01T00:00:01Z, 2020-02-01, true",
			"DateGreaterThan, soon, 2020-02-01, false", "DateGreaterThanEquals, 2020-02-01, 2020-02-01, true",
			"Bool, true, true, true", "Bool, false, true, false", "Bool, TRUE, true, true", "Bool, false, -, false",
			"BinaryEquals, QmluYXJ5, QmluYXJ5, true", "BinaryEquals, QmluYXJ5, QmluYXJ4, false",
			"BinaryEquals, ?, ?, false", "IpAddress, 203.0.113.0/24, 203.0.113.255, true",
			"IpAddress, 203.0.113.0/24, 203.0.114.0, false", "IpAddress, 203.0.113.7, 203.0.113.7, true",
			"IpAddress, 203.0.113.7, 203.0.113.8, false",
			"IpAddress, 2001:DB8:1234:5678::/64, 2001:db8:1234:5678::9, true",
			"IpAddress, 2001:DB8:1234:5678::/64, 2001:db8:1234:5679::9, false", "IpAddress, 0.0.0.0/0, 10.1.2.3, true",
			"IpAddress, 0.0.0.0/0, 2001:db8::1, false", "IpAddress, 999.0.0.0/8, 999.0.0.1, false",
			"IpAddress, 10.0.0.0/99, 10.0.0.1, false", "IpAddress, here, here, false",
			"NotIpAddress, 203.0.113.0/24, 203.0.114.0, true", "NotIpAddress, 203.0.113.0/24, 203.0.113.1, false",
			"NotIpAddress, 203.0.113.0/24, -, true", "Null, true, -, true", "Null, true, a, false",
			"Null, false, a, true", "Null, false, -, false", "StringLikeIfExists, t1.*, -, true",
			"StringLikeIfExists, t1.*, m3.large, false", "StringNotEqualsIfExists, a, -, true",
			"NumericLessThanIfExists, 1, -, true", "BoolIfExists, true, -, true", "BoolIfExists, true, false, false" })
	void aKeyWithOneValue(String operator, String values, @Nullable String value, boolean met) {
		assertThat(isMet(operator, values, (value != null) ? List.of(value) : List.of())).isEqualTo(met);
	}

	@ParameterizedTest(name = "{0} {1} of {2}")
	@CsvSource(nullValues = "-",
			value = { "ForAllValues:StringLike, PostDateTime|Message|Tags, PostDateTime|Message, true",
					"ForAllValues:StringLike, PostDateTime|Message|Tags, PostDateTime|ID, false",
					"ForAllValues:StringEquals, a, -, true", "ForAllValues:StringEquals, a, '', true",
					"ForAllValues:StringNotEquals, a|b, c|d, true", "ForAllValues:StringNotEquals, a|b, c|b, false",
					"ForAnyValue:StringLike, ID|PostDateTime, UserName|Message|PostDateTime, true",
					"ForAnyValue:StringLike, ID|PostDateTime, UserName, false", "ForAnyValue:StringEquals, a, -, false",
					"ForAnyValue:StringEquals, a, '', false", "ForAnyValue:StringNotEquals, a, a|b, true",
					"ForAnyValue:StringNotEquals, a, a, false", "ForAnyValue:StringNotEquals, a, -, false",
					"ForAnyValue:StringEqualsIfExists, a, -, true", "StringEquals, a, a|b, false",
					"ForAllValues:NumericLessThan, 5, 3|4, true" })
	void aKeyWithSeveralValues(String operator, String values, @Nullable String value, boolean met) {
		assertThat(isMet(operator, values, (value != null) ? List.of(value.split("\\|", -1)) : List.of()))
			.isEqualTo(met);
	}

	private static boolean isMet(String operator, String wanted, List<String> there) {
		String policy = json("{'Version':'2012-10-17','Statement':{'Effect':'Allow','Action':'*','Resource':'*',"
				+ "'Condition':{'%s':{'lab:key':['%s']}}}}")
			.formatted(operator, wanted.replace("|", "\",\""));
		return new PolicyEvaluation(List.of(new PolicyText(PolicyType.IDENTITY, "lab", policy)))
			.decide(new AccessRequest("a:b", "*", new RequestContext(Map.of("Lab:Key", there)), null))
			.decision() == Decision.ALLOWED;
	}

}
