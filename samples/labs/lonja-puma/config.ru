require_relative "lonja"
$stdout.sync = true
run Lonja
