"""What schemathesis does not know by itself: a zip file goes over the wire as it is."""
import schemathesis


@schemathesis.serializer("application/zip")
def as_it_is(context, value):
    return value if isinstance(value, bytes) else str(value).encode()
