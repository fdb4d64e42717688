require_relative 'equipos'
run Equipos
