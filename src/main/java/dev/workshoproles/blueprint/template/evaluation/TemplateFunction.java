package dev.workshoproles.blueprint.template.evaluation;

import dev.workshoproles.blueprint.template.source.Place;
import dev.workshoproles.blueprint.template.source.TemplateNode;

/**
 * One of CloudFormation's intrinsic functions.
 */
@FunctionalInterface
interface TemplateFunction {

	/**
	 * Applies the function.
	 * @param argument its argument as written
	 * @param place where the function stands
	 */
	Value apply(TemplateNode argument, Place place);

}
